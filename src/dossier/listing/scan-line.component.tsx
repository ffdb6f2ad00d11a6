import type { Words } from '#platform'
import { Button, TextInput, useScene, workKeys } from '#web'
import { newListWords as words } from './list.words.ts'
import { refusedField, scanField } from './picks.form.ts'

interface ScanLineProps {
  readonly add?: Words
  /** How many are ticked, where the list has ticks and all can be ticked at once. */
  readonly ticked?: number
  readonly autofocus?: boolean
}

/**
 * The field that codes are scanned into. After a refused code `web/page` brings the cursor back to it with the code selected, so
 * that the next scan writes over it; what was refused is remembered, so that it stops nothing else.
 */
export const ScanLine = ({ add = words.add, ticked, autofocus = true }: ScanLineProps) => {
  const { t, form } = useScene()
  const refused = form.problems.some(({ field }) => field === scanField) ? form.typed.get(scanField) : ''
  return (
    <>
      <div class="scan-line">
        <TextInput
          name={scanField}
          label={words.scan}
          hint={words.scanHint}
          autocomplete="off"
          autofocus={autofocus}
          data={{ 'data-scan-again': '' }}
        />
        <input type="hidden" name={refusedField} value={refused} />
        <Button look="plain" name="act" value="add" shortcut={workKeys.add}>
          {add}
        </Button>
        {ticked !== undefined && (
          <Button look="plain" name="act" value="all" shortcut={workKeys.all}>
            {words.all}
          </Button>
        )}
      </div>
      {ticked !== undefined && <p aria-live="polite">{ticked > 0 && t(words.wasTicked(ticked))}</p>}
    </>
  )
}
