import type { ComponentChildren } from 'preact'
import { localDate } from '#platform'
import { DueTag, formatMoment, formatTime, Icon, useScene } from '#web'
import type { Office } from './office.ts'
import { officeWords } from './office.words.ts'

/** «Đang mở cửa», until when; or closed, and when it opens again. */
export const OpenNow = ({ state }: Pick<Office, 'state'>) => {
  const { t, lang, now } = useScene()
  if (state.open) {
    return (
      <DueTag state="ok" at={`${t(officeWords.until)} ${formatTime(state.until)}`}>
        {officeWords.open}
      </DueTag>
    )
  }
  const today = localDate(state.opensAt).equals(localDate(now))
  const at = today ? formatTime(state.opensAt) : formatMoment(state.opensAt, lang)
  return (
    <DueTag state="none" at={`${t(officeWords.opens)} ${at}`}>
      {officeWords.closed}
    </DueTag>
  )
}

const digitsOf = (phone: string): string => phone.replace(/[^\d+]/g, '')

/** Address, telephone and hours of a place to go to; the heading is the caller's. */
export const OfficeFacts = ({
  office,
  children,
}: {
  readonly office: Office
  readonly children?: ComponentChildren
}) => {
  const { t } = useScene()
  return (
    <div class="office">
      <OpenNow state={office.state} />
      <p>
        <Icon name="place" />
        <span class="govuk-visually-hidden">{t(officeWords.address)}: </span>
        <span lang="vi">{office.address}</span>
      </p>
      <p>
        <Icon name="clock" />
        <span class="govuk-visually-hidden">{t(officeWords.hours)}: </span>
        <span class="num">{t(office.hours)}</span>
      </p>
      {office.phone !== null && (
        <p>
          <Icon name="phone" />
          <span class="govuk-visually-hidden">{t(officeWords.phone)}: </span>
          <a class="num" href={`tel:${digitsOf(office.phone)}`}>
            {office.phone}
          </a>
        </p>
      )}
      {children}
    </div>
  )
}
