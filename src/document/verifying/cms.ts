import { createHash, X509Certificate } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import { type Attribute, Certificate, ContentInfo, SignedData, SignedDataVerifyError, TSTInfo } from 'pkijs'

/** One CMS signature (RFC 5652) that holds: who made it, and what it says of its time. */
export interface CmsSignature {
  readonly certificate: X509Certificate
  /** What else came along, to lead from the signer to whom an administrator trusts. */
  readonly others: readonly X509Certificate[]
  /** The signature names its certificate by digest (RFC 5035), so that no other can be put in its place. */
  readonly bound: boolean
  readonly claimedAt: Temporal.Instant | null
  readonly timestamp: Timestamp | null
}

/** Time that somebody else has signed (RFC 3161). */
export interface Timestamp {
  readonly at: Temporal.Instant
  readonly certificate: X509Certificate
  readonly others: readonly X509Certificate[]
}

export type CmsFault = 'signature-broken' | 'signature-weak' | 'pdf-changed'

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
} as const

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const weakDigests: readonly string[] = ['1.3.14.3.2.26', '1.2.840.113549.2.5']

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

const digestOf = (algorithm: string, bytes: Uint8Array): Buffer => createHash(algorithm).update(bytes).digest()

const readSigned = (bytes: Uint8Array): SignedData | null => {
  const { offset, result } = fromBER(own(bytes))
  if (offset === -1) return null
  try {
    const info = new ContentInfo({ schema: result })
    return info.contentType === oids.signedData ? new SignedData({ schema: info.content }) : null
  } catch {
    return null
  }
}

const certificatesOf = ({ certificates = [] }: SignedData): readonly X509Certificate[] =>
  certificates
    .filter((each): each is Certificate => each instanceof Certificate)
    .map((each) => new X509Certificate(Buffer.from(each.toSchema().toBER())))

const attributeOf = (attributes: readonly Attribute[] | undefined, type: string): Attribute | undefined =>
  attributes?.find((each) => each.type === type)

/** A BER value of an attribute, as far as it is needed here. */
interface Value {
  readonly valueBlock: { readonly value?: readonly Value[]; readonly valueHexView?: Uint8Array; toString(): string }
  toDate?(): Date
}

const firstValue = (attribute: Attribute | undefined): Value | undefined => attribute?.values[0] as Value | undefined

const certificateDigests: Readonly<Record<string, string>> = digests

/** Null: it says nothing of its certificate. The first entry is the signer's (RFC 5035, 3). */
const namesCertificate = (attribute: Attribute | undefined, certificate: X509Certificate): boolean | null => {
  if (attribute === undefined) return null
  const entry = firstValue(attribute)?.valueBlock.value?.[0]?.valueBlock.value?.[0]?.valueBlock.value ?? []
  const [first, second] = entry
  const named = first instanceof OctetString ? first : second
  // the algorithm may be left out: then it is SHA-256
  const oid = first instanceof OctetString ? '' : String(first?.valueBlock.value?.[0]?.valueBlock ?? '')
  const algorithm = oid === '' ? 'sha256' : certificateDigests[oid]
  const digest = named?.valueBlock.valueHexView
  if (algorithm === undefined || digest === undefined) return false
  return digestOf(algorithm, certificate.raw).equals(digest)
}

const instantOf = (date: Date | undefined): Temporal.Instant | null =>
  date === undefined ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime())

const timeStamping = '1.3.6.1.5.5.7.3.8'

/** Null where there is none, or one that does not hold: then nobody has proved the time. */
const timestampOf = async (token: Attribute | undefined, signature: Uint8Array): Promise<Timestamp | null> => {
  const value = token?.values[0] as { toBER(): ArrayBuffer } | undefined
  const signed = value === undefined ? null : readSigned(new Uint8Array(value.toBER()))
  if (signed === null || signed.encapContentInfo.eContentType !== oids.timestampInfo) return null
  const holds = await verified(signed, signature)
  const content = signed.encapContentInfo.eContent
  if (holds === null || content === undefined || !holds.keyUsage?.includes(timeStamping)) return null
  const { genTime } = TSTInfo.fromBER(content.getValue())
  const at = instantOf(genTime)
  return at === null ? null : { at, certificate: holds, others: certificatesOf(signed) }
}

/** The signer's certificate when the signature holds, else null. */
const verified = async (signed: SignedData, data: Uint8Array): Promise<X509Certificate | null> => {
  try {
    const bytes = own(data).buffer
    const { signatureVerified, signerCertificate } = await signed.verify({ signer: 0, data: bytes, extendedMode: true })
    if (signatureVerified !== true || signerCertificate == null) return null
    return new X509Certificate(Buffer.from(signerCertificate.toSchema().toBER()))
  } catch (error) {
    if (error instanceof SignedDataVerifyError) return null
    throw error
  }
}

/** Reads and checks the CMS of a PDF's signature over these bytes. Of trust it says nothing. */
export const readCms = async (cms: Uint8Array, data: Uint8Array): Promise<CmsSignature | CmsFault> => {
  const signed = readSigned(cms)
  const [info, ...more] = signed?.signerInfos ?? []
  // what it carries inside would be taken for what was signed
  if (signed === null || info === undefined || more.length > 0 || signed.encapContentInfo.eContent !== undefined)
    return 'signature-broken'
  const oid = info.digestAlgorithm.algorithmId
  if (weakDigests.includes(oid)) return 'signature-weak'
  const algorithm = digests[oid]
  const attributes = info.signedAttrs?.attributes
  const said = firstValue(attributeOf(attributes, oids.messageDigest))?.valueBlock.valueHexView
  if (algorithm === undefined || said === undefined) return 'signature-broken'
  if (!digestOf(algorithm, data).equals(said)) return 'pdf-changed'
  const certificate = await verified(signed, data)
  if (certificate === null) return 'signature-broken'
  const named = namesCertificate(attributeOf(attributes, oids.signingCertificate), certificate)
  if (named === false) return 'signature-broken'
  const signature = info.signature.valueBlock.valueHexView
  return {
    certificate,
    others: certificatesOf(signed),
    bound: named === true,
    claimedAt: instantOf(firstValue(attributeOf(attributes, oids.signingTime))?.toDate?.()),
    timestamp: await timestampOf(attributeOf(info.unsignedAttrs?.attributes, oids.timestamp), signature),
  }
}
