import type { X509Certificate } from 'node:crypto'
import { type CmsFault, type CmsSignature, readCms } from './cms.ts'
import { type PdfSignature, type PdfSignatureFault, signaturesIn, signedBytes } from './pdf-signatures.ts'
import { inForce, leadsToAnchor } from './trust-chain.ts'

/** One signature of a document, as far as it is told to people. */
export interface ReadSigner {
  readonly name: string
  readonly organisation: string | null
  /** Of the certificate, in hexadecimal digits. */
  readonly serial: string
  readonly issuer: string
  /** What the signature says of its time; null: nothing. */
  readonly claimedAt: string | null
  /** By a time stamp of somebody who is trusted; null: nobody has proved the time. */
  readonly provenAt: string | null
  /** It names its certificate by digest (ESS signingCertificateV2). */
  readonly bound: boolean
  /** A way leads from its certificate to an authority that an administrator trusts. */
  readonly trusted: boolean
}

/** `trusted`: of every signer the authority is known; `intact`: all signatures hold, and whose they are nobody here can say. */
export type SignatureVerdict = 'trusted' | 'intact'

export interface SignedPdf {
  readonly verdict: SignatureVerdict
  readonly signers: readonly ReadSigner[]
}

export type SignedPdfFault = PdfSignatureFault | CmsFault | 'certificate-expired'

export interface SignatureProblem {
  readonly fault: SignedPdfFault
  /** Of an expired certificate: its last instant. */
  readonly until?: string
}

export interface Trust {
  readonly anchors: readonly X509Certificate[]
  readonly now: Temporal.Instant
}

/** A part of a name, the last where there are several. */
const namePart = (name: object, part: 'CN' | 'O'): string | null => {
  const value = new Map<string, unknown>(Object.entries(name)).get(part)
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last : null
}

/** Proved by a time stamp that leads to an anchor; else the signature may say what it likes. */
const provenAt = ({ timestamp }: CmsSignature, { anchors }: Trust): Temporal.Instant | null =>
  timestamp !== null && leadsToAnchor(timestamp.certificate, timestamp.others, anchors, timestamp.at)
    ? timestamp.at
    : null

const readSigner = (found: PdfSignature, cms: CmsSignature, trust: Trust): ReadSigner | SignatureProblem => {
  const { certificate, others, bound } = cms
  const claimed = cms.claimedAt ?? found.claimedAt
  const proven = provenAt(cms, trust)
  // a time that nobody has proved may be put back: then the certificate has to be in force on arrival too
  const instants = proven === null ? [trust.now, ...(claimed === null ? [] : [claimed])] : [proven]
  if (!instants.every((at) => inForce(certificate, at)))
    return { fault: 'certificate-expired', until: certificate.validToDate.toISOString() }
  const { subject, issuer } = certificate.toLegacyObject()
  return {
    name: namePart(subject, 'CN') ?? certificate.subject,
    organisation: namePart(subject, 'O'),
    serial: certificate.serialNumber,
    issuer: namePart(issuer, 'CN') ?? certificate.issuer,
    claimedAt: claimed?.toString() ?? null,
    provenAt: proven?.toString() ?? null,
    bound,
    trusted: instants.every((at) => leadsToAnchor(certificate, others, trust.anchors, at)),
  }
}

/**
 * Reads the signatures of a PDF (PAdES, ETSI EN 319 142-1): every one must hold over its bytes, and the last over the whole file but
 * itself. Answers who signed, or why the file is no signed document.
 */
export const readSignedPdf = async (pdf: Uint8Array, trust: Trust): Promise<SignedPdf | SignatureProblem> => {
  const found = signaturesIn(pdf)
  if (typeof found === 'string') return { fault: found }
  const signers: ReadSigner[] = []
  for (const each of found) {
    const cms = await readCms(each.cms, signedBytes(pdf, each))
    if (typeof cms === 'string') return { fault: cms }
    const signer = readSigner(each, cms, trust)
    if ('fault' in signer) return signer
    signers.push(signer)
  }
  return { verdict: signers.every(({ trusted }) => trusted) ? 'trusted' : 'intact', signers }
}
