import type { Config } from './config.ts'

/** Where people reach the server, without a path. */
export const originOf = ({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string => {
  const reached = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return publicUrl ?? `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`
}
