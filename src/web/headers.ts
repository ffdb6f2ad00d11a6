import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Mode } from './visit.ts'

const self = ["'self'"]
const none = ["'none'"]

/** Nothing from elsewhere, nothing inline. HSTS only in production: a demo on plain http must stay reachable. */
export const securityHeaders = (mode: Mode): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      connectSrc: self,
      manifestSrc: self,
      formAction: self,
      frameAncestors: none,
      baseUri: none,
    },
  },
  strictTransportSecurity: mode === 'production' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
})

/** The browser's own PDF viewer needs styles of its own; the bytes are still typed and framed by nobody. */
export const downloadPolicy = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
