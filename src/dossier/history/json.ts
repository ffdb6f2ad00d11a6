/** What a chain may hold: no personal data, no free text, only facts that may stay for ever. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }
