import QRCode from 'qrcode'

/** Quiet zone that scanners ask for, in modules. */
const quiet = 4

/** A QR code as one path: no image to load, nothing that a strict CSP forbids. Dark on white in every colour scheme. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const dark = Array.from(data, (on, at) =>
    on ? `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z` : '',
  )
  const side = size + 2 * quiet
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width="220"
      height="220"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
