import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Mode } from './doors/visit.ts'

const self = ["'self'"]
const none = ["'none'"]

const directives = {
  'default-src': none,
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'connect-src': self,
  'manifest-src': self,
  'form-action': self,
  'frame-ancestors': none,
  'base-uri': none,
} as const

/**
 * Nothing from elsewhere, nothing inline. HSTS only in production: a demo on plain http must stay reachable. Subdomains
 * only when they were named: a locality's domain has other servers, and not each of them has TLS.
 */
export const securityHeaders = (mode: Mode, includeSubDomains: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives },
  strictTransportSecurity: mode === 'production' ? { maxAge: 31_536_000, includeSubDomains } : false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
})

/** The same for the few answers that Fastify gives before any plugin has run: addresses that cannot be read. */
export const bareHeaders = {
  'content-security-policy': Object.entries(directives)
    .map(([name, [value]]) => `${name} ${value}`)
    .join(';'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
} as const

/** The browser's own PDF viewer needs styles of its own; the bytes are still typed and framed by nobody. */
export const downloadPolicy = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The same for a download that one of our own pages shows in a frame: a scan beside its check. */
export const framedPolicy = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

/** Of such a page: as strict as every other, but for frames of our own. */
export const framingPolicy = Object.entries({ ...directives, 'frame-src': self })
  .map(([name, [value]]) => `${name} ${value}`)
  .join(';')
