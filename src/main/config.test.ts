import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigProblem, readConfig, root } from './config.ts'
import { originOf } from './origin.ts'
import { flagsWithoutPort, readStartOptions } from './start-options.ts'

describe('the configuration', () => {
  test('nothing has to be set', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      databaseOwnerUrl: null,
      port: 8080,
      host: '127.0.0.1',
      publicUrl: null,
      sessionSecret: null,
      schema: 'motcua',
      mode: null,
      logFormat: 'lines',
      trustProxy: null,
      mail: null,
      smsSpool: null,
      hstsSubDomains: false,
      clamd: null,
      house: null,
      dataDirectory: resolve(root, 'var'),
    })
  })

  test('an empty variable means an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  test('every wrong variable is named with what it must be; secrets are not repeated', () => {
    const wrong = { PORT: '99999', MODE: 'test', SESSION_SECRET: 'short-secret', PUBLIC_URL: 'motcua.example/path' }
    expect(() => readConfig(wrong)).toThrow(ConfigProblem)
    expect(() => readConfig(wrong)).toThrow(
      [
        'PORT is "99999", but must be a number from 1 to 65535. Correct it, or leave it unset.',
        'PUBLIC_URL is "motcua.example/path", but must be what people type to reach the service, without a path, such as https://motcua.example. Correct it, or leave it unset.',
        'SESSION_SECRET must be at least 32 random characters. Correct it, or leave it unset.',
        'MODE is "test", but must be "demo" or "production". Correct it, or leave it unset.',
      ].join('\n'),
    )
  })

  test.each(['1', '80', '8080', '65535'])('port %s is one', (PORT) => {
    expect(readConfig({ PORT }).port).toBe(Number(PORT))
  })

  test.each(['0', '65536', '-1', '80a', '1e3', ' 80'])('port "%s" is none', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow('PORT is')
  })

  test('ways to people: a mail server with its sender, and the folder of an SMS gateway', () => {
    const url = 'smtps://motcua:a-secret@mail.example:465'
    const { mail, smsSpool } = readConfig({ SMTP_URL: url, MAIL_FROM: 'Một Cửa <mc@ward.example>', SMS_SPOOL: 'sms' })
    expect(mail).toEqual({ url, from: 'Một Cửa <mc@ward.example>' })
    expect(smsSpool).toBe(resolve('sms'))
    expect(() => readConfig({ SMTP_URL: url })).toThrow(/^MAIL_FROM must be set(?!.*a-secret)/)
    expect(() => readConfig({ SMTP_URL: url, MAIL_FROM: 'ward' })).toThrow(/MAIL_FROM is "ward"/)
    expect(() => readConfig({ SMTP_URL: 'http://a-secret', MAIL_FROM: 'a@b.example' })).toThrow(
      /^SMTP_URL must be(?!.*a-secret)/,
    )
  })

  test('an owner without a program is half of a pair', () => {
    expect(() => readConfig({ DATABASE_OWNER_URL: 'postgres://o@h/d' })).toThrow('DATABASE_URL is not')
  })
})

describe('bin/start', () => {
  test('flags go before the environment, folders are meant from where one stands', () => {
    const env = { PORT: '1', MOTCUA_DATA: '/elsewhere', MOTCUA_FROM: '/here' }
    const config = readStartOptions(['--port', '8081', '--data', 'there', '--no-demo'], env)
    expect(config).toMatchObject({ port: 8081, dataDirectory: '/here/there', mode: 'production' })
    expect(readStartOptions([], env)).toMatchObject({ port: 1, dataDirectory: '/elsewhere', mode: null })
    expect(readStartOptions(['--help'], env)).toBeNull()
  })

  test('an unknown flag gets the help', () => {
    expect(() => readStartOptions(['--prot', '1'], {})).toThrow(/Unknown option '--prot'[\s\S]*--port N/)
  })

  test('a command to type again keeps everything but the port', () => {
    expect(flagsWithoutPort(['--port', '80', '--data', 'x', '--no-demo'])).toEqual(['--data', 'x', '--no-demo'])
    expect(flagsWithoutPort(['--no-demo', '--port=80'])).toEqual(['--no-demo'])
  })

  test('the address that people are told', () => {
    const at = (host: string, publicUrl: string | null = null) => originOf({ host, port: 8080, publicUrl })
    expect(at('127.0.0.1')).toBe('http://127.0.0.1:8080')
    expect(at('0.0.0.0')).toBe('http://localhost:8080')
    expect(at('::1')).toBe('http://[::1]:8080')
    expect(at('0.0.0.0', 'https://motcua.example')).toBe('https://motcua.example')
  })
})
