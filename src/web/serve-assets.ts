import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Assets } from './assets.ts'

/** Files under /assets/ bear a hash in their name and never change; the few others (icon, robots.txt) may. */
const hashedFolder = /[/\\]assets[/\\][^/\\]+$/

/** Serves the build: compressed beforehand, one route a file, so that no path can climb out of the folder. */
export const serveAssets = async (app: FastifyInstance, assets: Assets): Promise<void> => {
  if (assets.directory === null) return
  await app.register(staticFiles, {
    root: assets.directory,
    wildcard: false,
    globIgnore: ['**/.vite/**', '**/*.br', '**/*.gz'],
    dotfiles: 'deny',
    index: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = hashedFolder.test(path.replace(/\.(br|gz)$/, ''))
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  })
}
