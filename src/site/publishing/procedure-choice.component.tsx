import { wordsOf } from '#procedure'
import { Button, Radios, Select, useScene } from '#web'
import { procedureWords } from './procedure.words.ts'
import type { ProcedureView } from './procedure-view.ts'

const mostRadios = 4

const CaseField = ({ view: { procedure, chosen } }: { readonly view: ProcedureView }) => {
  const choices = procedure.cases.map(({ key, name, condition }) => ({
    value: key,
    label: wordsOf(name),
    ...(condition === undefined ? {} : { hint: wordsOf(condition) }),
  }))
  const shared = { name: 'truong-hop', label: procedureWords.chooseCase, value: chosen.key, choices }
  if (choices.length < 2) return null
  return choices.length > mostRadios ? <Select {...shared} /> : <Radios {...shared} />
}

/** Which case and which place: an ordinary form, so that the choice stands in the address and can be sent to others. */
export const ProcedureChoiceForm = ({ view }: { readonly view: ProcedureView }) => {
  const { t, url } = useScene()
  const { place, territories } = view
  const chosenPlace = place === null || place === 'unknown' ? '' : place.territory.key
  return (
    <form class="chooser" method="get" action={`${url.pathname}#giay-to`} aria-labelledby="chooser-title">
      <h2 id="chooser-title">{t(procedureWords.choose)}</h2>
      <CaseField view={view} />
      <Select
        name="noi"
        label={procedureWords.choosePlace}
        empty={procedureWords.anyPlace}
        value={chosenPlace}
        choices={territories.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Button look="plain" shortcut={null}>
        {procedureWords.show}
      </Button>
    </form>
  )
}
