export { siteRefusals } from './site.refusals.ts'
