import { demoAccounts, demoPassword } from './demo.ts'
import type { Mode } from './prepare.ts'

/** What `bin/start` prints once the first page can be opened. */
export const welcome = (address: string, mode: Mode, seconds: number): string => {
  const ready = `\n  Một Cửa is ready after ${seconds.toFixed(1)} s:  ${address}\n`
  if (mode === 'production') return `${ready}  Officers sign in at ${address}/dang-nhap\n`
  const accounts = demoAccounts.map(({ username, does }) => `    ${username.padEnd(22)} ${does.vi} · ${does.en}`)
  return [
    ready,
    `  Tài khoản dùng thử · Demo sign-ins at ${address}/dang-nhap (mật khẩu · password: ${demoPassword})`,
    ...accounts,
    '',
  ].join('\n')
}
