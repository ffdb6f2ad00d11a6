import type { ReadSigner } from '#document'
import { Details, FactList, formatDateTime, Tag, useScene } from '#web'
import type { ElectronicResult } from '../dossier.ts'
import { verdictWords, onlineWords as words } from './online.words.ts'

const Signer = ({ signer }: { readonly signer: ReadSigner }) => {
  const { t } = useScene()
  const { provenAt, claimedAt } = signer
  const said = provenAt ?? claimedAt
  const proof = t(provenAt === null ? words.claimed : words.proven)
  return (
    <FactList
      facts={[
        { label: words.signedBy, value: <span lang="vi">{signer.name}</span> },
        ...(signer.organisation === null
          ? []
          : [{ label: words.organisation, value: <span lang="vi">{signer.organisation}</span> }]),
        ...(said === null
          ? []
          : [
              {
                label: words.signedAt,
                value: (
                  <span class="num">
                    {formatDateTime(Temporal.Instant.from(said))} ({proof})
                  </span>
                ),
              },
            ]),
        { label: words.serial, value: <span class="num">{signer.serial}</span> },
        { label: words.issuer, value: <span lang="vi">{signer.issuer}</span> },
      ]}
    />
  )
}

/** What a file is and what its signatures say: anybody may compare the digest with the file that he has. */
export const SignatureFacts = ({
  file,
  open = false,
}: {
  readonly file: ElectronicResult
  readonly open?: boolean
}) => {
  const { t } = useScene()
  return (
    <>
      <p>
        <Tag tone={file.verdict === 'trusted' ? 'ok' : 'soon'}>{verdictWords[file.verdict]}</Tag>
      </p>
      <p class="digest">
        SHA-256: <code class="num">{file.digest}</code>
      </p>
      {file.signers.length > 0 && (
        <Details summary={words.signedBy} open={open}>
          {file.signers.map((signer) => (
            <Signer key={`${signer.serial} ${signer.name}`} signer={signer} />
          ))}
          {file.signers.some(({ bound }) => !bound) && <p>{t(words.unbound)}</p>}
          <p class="section-foot">{t(words.revocation)}</p>
        </Details>
      )}
    </>
  )
}
