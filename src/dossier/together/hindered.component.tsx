import { Section, useScene } from '#web'
import { actions } from '../actions.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { batchWords as words } from './batch.words.ts'
import { type Hindered, hinderedActs } from './batch-case.ts'
import { namesOf } from './names-of.ts'

const whyOf = ({ shut, differs }: Hindered) => {
  if (differs === null) return words.shutTo(namesOf(shut))
  return words.differs('label' in differs ? differs.label : words.itsPapers)
}

/** What can be done to some of them but not to all at once, each act by its name and with the reason. */
export const HinderedActs = ({ cases }: { readonly cases: readonly DossierCase[] }) => {
  const { t } = useScene()
  const hindered = hinderedActs(cases)
  if (hindered.length === 0) return null
  return (
    <Section id="khong-cung-luc" title={words.notTogether}>
      <ul class="record-list">
        {hindered.map((each) => (
          <li key={each.action}>
            <strong>{t(actions[each.action].words)}</strong>: {t(whyOf(each))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
