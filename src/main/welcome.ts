import { demoSignIns } from '#identity'
import { type InstallationMode, localDate } from '#platform'

/** What `bin/start` prints once the first page can be opened. */
export const welcome = (address: string, mode: InstallationMode, seconds: number, now: Temporal.Instant): string => {
  const ready = `\n  Một Cửa đang chạy · is ready after ${seconds.toFixed(1)} s:  ${address}\n`
  if (mode === 'production')
    return [
      ready,
      `  Cán bộ đăng nhập · officers sign in at ${address}/dang-nhap`,
      '  Cán bộ đầu tiên · the first one: bin/motcua officer add USERNAME "HỌ TÊN" --role administrator --agency CODE',
      '',
    ].join('\n')
  const signIns = demoSignIns(localDate(now))
  const width = Math.max(...signIns.map(({ username }) => username.length))
  return [
    ready,
    `  Tài khoản dùng thử · Demo sign-ins at ${address}/dang-nhap (mật khẩu · password: ${signIns[0]?.password}):`,
    ...signIns.map(({ username, work }) => `    ${username.padEnd(width)}  ${work}`),
    '',
  ].join('\n')
}
