import type { X509Certificate } from 'node:crypto'

/** Longer ways from a signer to an anchor are no ways that an authority of this country has. */
const longest = 6

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** Whether a certificate was in force at an instant. */
export const inForce = (certificate: X509Certificate, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(instantOf(certificate.validFromDate), at) <= 0 &&
  Temporal.Instant.compare(at, instantOf(certificate.validToDate)) <= 0

const isAnchor = (anchors: readonly X509Certificate[], { fingerprint256 }: X509Certificate): boolean =>
  anchors.some((anchor) => anchor.fingerprint256 === fingerprint256)

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

/**
 * Whether a way leads from a certificate to one that an administrator trusts, every issuer on it an authority and in force at that
 * instant. Revocation is not looked up: the house need not reach the network of the authority.
 */
export const leadsToAnchor = (
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Temporal.Instant,
  left = longest,
): boolean => {
  if (!inForce(certificate, at)) return false
  if (isAnchor(anchors, certificate)) return true
  if (left === 0) return false
  return [...anchors, ...others].some(
    (issuer) =>
      issuer.fingerprint256 !== certificate.fingerprint256 &&
      issued(issuer, certificate) &&
      leadsToAnchor(issuer, others, anchors, at, left - 1),
  )
}
