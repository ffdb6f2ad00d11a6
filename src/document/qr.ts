import { create } from 'qrcode'

/** Modules of clear space around the code (ISO/IEC 18004). */
const quietZone = 4

/** The dark modules of one row as rectangles: runs that touch become one. */
const rowPath = (dark: readonly boolean[], y: number): string => {
  let path = ''
  for (let x = 0; x < dark.length; x += 1) {
    if (!dark[x] || dark[x - 1]) continue
    const end = dark.indexOf(false, x)
    const width = (end < 0 ? dark.length : end) - x
    path += `M${x} ${y}h${width}v1h-${width}z`
  }
  return path
}

/**
 * A QR code as SVG: error correction M (a slip gets folded), a quiet zone of 4 modules. One path, so that no viewer
 * draws hairlines between the rows. It carries no size: the place that shows it decides.
 */
export const qrSvg = (text: string): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, y) =>
    rowPath(
      Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
      y,
    ),
  )
  const side = modules.size + 2 * quietZone
  const box = `viewBox="-${quietZone} -${quietZone} ${side} ${side}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path fill="#000" d="${rows.join('')}"/></svg>`
}
