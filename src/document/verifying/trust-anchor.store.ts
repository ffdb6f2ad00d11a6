import { X509Certificate } from 'node:crypto'
import { type Db, tables } from '#platform'
import type { DocumentTables } from '../document.tables.ts'

/** The certificate of an authority that an administrator of this installation trusts. */
export interface TrustAnchor {
  /** SHA-256 of the certificate, in small hexadecimal digits. */
  readonly fingerprint: string
  readonly subject: string
  readonly validFrom: Temporal.Instant
  readonly validTo: Temporal.Instant
  readonly addedAt: Temporal.Instant
  readonly addedBy: string
}

export type AnchorFault = 'not-a-certificate' | 'not-an-authority'

const fingerprintOf = ({ fingerprint256 }: X509Certificate): string => fingerprint256.replaceAll(':', '').toLowerCase()

const certificateIn = (text: string): X509Certificate | null => {
  try {
    return new X509Certificate(text)
  } catch {
    return null
  }
}

const block = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** The certificates of a PEM file; each has to be an authority's, or none is taken. */
export const readAnchors = (pem: string): readonly X509Certificate[] | AnchorFault => {
  const found = (pem.match(block) ?? []).map(certificateIn)
  const certificates = found.filter((each) => each !== null)
  if (certificates.length === 0 || certificates.length < found.length) return 'not-a-certificate'
  return certificates.every(({ ca }) => ca) ? certificates : 'not-an-authority'
}

const oneLine = (name: string): string => name.split('\n').toReversed().join(', ')

/** Trusts these from now on; one that was removed is trusted again. Gives their fingerprints. */
export const addAnchors = async (
  tx: Db,
  certificates: readonly X509Certificate[],
  by: string,
  now: Temporal.Instant,
): Promise<readonly string[]> => {
  for (const certificate of certificates)
    await tables<DocumentTables>(tx)
      .insertInto('document_trust_anchor')
      .values({
        fingerprint: fingerprintOf(certificate),
        pem: certificate.toString(),
        subject: oneLine(certificate.subject),
        valid_from: certificate.validFromDate.toISOString(),
        valid_to: certificate.validToDate.toISOString(),
        added_at: now.toString(),
        added_by: by,
      })
      .onConflict((conflict) =>
        conflict.column('fingerprint').doUpdateSet({ removed_at: null, added_at: now.toString(), added_by: by }),
      )
      .execute()
  return certificates.map(fingerprintOf)
}

/** Trusts it no more; what was checked before stays as it was found. False: it was not trusted. */
export const removeAnchor = async (tx: Db, fingerprint: string, now: Temporal.Instant): Promise<boolean> => {
  const { numUpdatedRows } = await tables<DocumentTables>(tx)
    .updateTable('document_trust_anchor')
    .set({ removed_at: now.toString() })
    .where('fingerprint', '=', fingerprint.replaceAll(':', '').toLowerCase())
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const trusted = (db: Db) =>
  tables<DocumentTables>(db).selectFrom('document_trust_anchor').where('removed_at', 'is', null).orderBy('subject')

const instantOf = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime())

export const listAnchors = async (db: Db): Promise<readonly TrustAnchor[]> =>
  (await trusted(db).selectAll().execute()).map((row) => ({
    fingerprint: row.fingerprint,
    subject: row.subject,
    validFrom: instantOf(row.valid_from),
    validTo: instantOf(row.valid_to),
    addedAt: instantOf(row.added_at),
    addedBy: row.added_by,
  }))

/** The certificates themselves, to check signatures with. */
export const trustAnchors = async (db: Db): Promise<readonly X509Certificate[]> =>
  (await trusted(db).select('pem').execute()).map(({ pem }) => new X509Certificate(pem))
