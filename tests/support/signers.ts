import { createHash, X509Certificate } from 'node:crypto'
import { Integer, Null, ObjectIdentifier, OctetString, Sequence, UTCTime, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs'

/** Whoever signs in a test: an invented authority, or somebody whom one has certified. */
export interface TestSigner {
  readonly certificate: Certificate
  readonly x509: X509Certificate
  readonly pem: string
  readonly key: CryptoKey
}

interface Subject {
  readonly name: string
  readonly organisation?: string
  readonly by?: TestSigner
  readonly from?: string
  readonly to?: string
  readonly authority?: boolean
  readonly forTime?: boolean
  /** Slow to make, and what most tokens hold; else an elliptic curve. */
  readonly rsa?: boolean
}

const names = ({ name, organisation }: Subject) => [
  new AttributeTypeAndValue({ type: '2.5.4.6', value: new Utf8String({ value: 'VN' }) }),
  ...(organisation === undefined
    ? []
    : [new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: organisation }) })]),
  new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
]

let serial = 1000

const extensions = ({ authority, forTime }: Subject): Extension[] => [
  ...(authority === true
    ? [
        new Extension({
          extnID: '2.5.29.19',
          critical: true,
          extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(),
        }),
      ]
    : []),
  ...(forTime === true
    ? [
        new Extension({
          extnID: '2.5.29.37',
          critical: true,
          extnValue: new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema().toBER(),
        }),
      ]
    : []),
]

const rsa = {
  ...{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ...{ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
}
const curve = { name: 'ECDSA', namedCurve: 'P-256' }

/** A certificate of the test's own, with its key. Without `by` it signs itself. */
export const certified = async (subject: Subject): Promise<TestSigner> => {
  const keys = await crypto.subtle.generateKey(subject.rsa === true ? rsa : curve, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  serial += 1
  certificate.serialNumber = new Integer({ value: serial })
  certificate.subject.typesAndValues.push(...names(subject))
  certificate.issuer = subject.by?.certificate.subject ?? certificate.subject
  certificate.notBefore.value = new Date(subject.from ?? '2025-01-01T00:00:00Z')
  certificate.notAfter.value = new Date(subject.to ?? '2029-01-01T00:00:00Z')
  certificate.extensions = extensions(subject)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(subject.by?.key ?? keys.privateKey, 'SHA-256')
  const x509 = new X509Certificate(Buffer.from(certificate.toSchema().toBER()))
  return { certificate, x509, pem: x509.toString(), key: keys.privateKey }
}

export interface Signing {
  readonly by: TestSigner
  /** Certificates that go along beside the signer's own. */
  readonly along?: readonly TestSigner[]
  /** ESS signingCertificateV2: of whom; absent: the signer; null: none. */
  readonly names?: TestSigner | null
  readonly signingTime?: string
  readonly stampedBy?: TestSigner
  readonly stampedAt?: string
  readonly hash?: 'SHA-256' | 'SHA-1'
}

const digest = (hash: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash(hash.replace('-', '').toLowerCase()).update(bytes).digest())

const attributesOf = (data: Uint8Array, { by, names: named, signingTime, hash = 'SHA-256' }: Signing): Attribute[] => {
  const bound = named === undefined ? by : named
  return [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest(hash, data).buffer })] }),
    ...(signingTime === undefined
      ? []
      : [
          new Attribute({
            type: '1.2.840.113549.1.9.5',
            values: [new UTCTime({ valueDate: new Date(signingTime) })],
          }),
        ]),
    ...(bound === null
      ? []
      : [
          new Attribute({
            type: '1.2.840.113549.1.9.16.2.47',
            values: [
              new Sequence({
                value: [
                  new Sequence({
                    value: [
                      new Sequence({
                        value: [new OctetString({ valueHex: digest('SHA-256', bound.x509.raw).buffer })],
                      }),
                    ],
                  }),
                ],
              }),
            ],
          }),
        ]),
  ]
}

const signedData = (by: TestSigner, along: readonly TestSigner[], content: EncapsulatedContentInfo): SignedData =>
  new SignedData({
    version: 1,
    encapContentInfo: content,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: by.certificate.issuer, serialNumber: by.certificate.serialNumber }),
      }),
    ],
    certificates: [by.certificate, ...along.map(({ certificate }) => certificate)],
  })

const wrapped = (signed: SignedData): ContentInfo =>
  new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })

/** A time stamp over these bytes (RFC 3161). */
const stamp = async (over: Uint8Array, by: TestSigner, at: string): Promise<ContentInfo> => {
  const info = new TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1', algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: digest('SHA-256', over).buffer }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(at),
  })
  const content = new EncapsulatedContentInfo({
    eContentType: '1.2.840.113549.1.9.16.1.4',
    eContent: new OctetString({ valueHex: info.toSchema().toBER() }),
  })
  const signed = signedData(by, [], content)
  await signed.sign(by.key, 0, 'SHA-256')
  return wrapped(signed)
}

/** A detached CMS over these bytes. */
export const cmsOver = async (data: Uint8Array, signing: Signing): Promise<Buffer> => {
  const content = new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' })
  const signed = signedData(signing.by, signing.along ?? [], content)
  const [info] = signed.signerInfos
  info!.signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(data, signing) })
  await signed.sign(signing.by.key, 0, signing.hash ?? 'SHA-256', new Uint8Array(data).buffer)
  if (signing.stampedBy !== undefined) {
    const over = info!.signature.valueBlock.valueHexView
    const token = await stamp(over, signing.stampedBy, signing.stampedAt ?? '2026-11-23T02:00:00Z')
    info!.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token.toSchema()] })],
    })
  }
  return Buffer.from(wrapped(signed).toSchema().toBER())
}
