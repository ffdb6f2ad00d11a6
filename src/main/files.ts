import { resolve } from 'node:path'
import type { FileKeeping } from '#dossier'
import { blobsIn, clamdAt } from '#platform'
import type { Config } from './config.ts'

/** Scans of this tenant, in the data folder, each looked at by the virus scanner if there is one. */
export const openFiles = ({ dataDirectory, schema, clamd }: Config): FileKeeping => ({
  blobs: blobsIn(resolve(dataDirectory, 'blobs', schema)),
  scan: clamd === null ? null : clamdAt(clamd),
})
