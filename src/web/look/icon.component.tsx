import type { Example } from './scene.ts'

/** Line icons on a 16-unit grid, drawn for this project. They only accompany words. */
const shapes = {
  late: 'M8 1.6 15 14H1zM8 6v4M8 12v.4',
  soon: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5V8l2.5 2',
  ok: 'M2.5 8.5l3.5 3.5 7.5-8',
  stopped: 'M5.5 3v10M10.5 3v10',
  none: 'M3 8h10',
  bell: 'M8 1.5v1.3M3 11.5c1.200-1.100 1.400-2.400 1.400-4.600a3.600 3.600 0 0 1 7.200 0c0 2.200.2 3.500 1.400 4.600zM6.600 13.700a1.500 1.500 0 0 0 2.800 0',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM11 11l3.5 3.5',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3',
  print: 'M4.5 6V1.5h7V6M4.5 11.5h-3V6h13v5.5h-3M4.5 9.5h7v5h-7z',
  phone:
    'M3 1.5h3l1.2 3.5L5.5 6.5a9 9 0 0 0 4 4L11 8.800l3.5 1.200v3c0 .8-.7 1.5-1.5 1.5A11.5 11.5 0 0 1 1.5 3c0-.8.7-1.5 1.5-1.5z',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4v4.300l3 1.7',
  place:
    'M8 1.5A4.7 4.7 0 0 0 3.3 6.200C3.3 9.7 8 14.5 8 14.5s4.7-4.8 4.7-8.300A4.7 4.7 0 0 0 8 1.5zM8 4.700a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  person: 'M8 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2 14.5c.4-3.3 2.8-5 6-5s5.6 1.7 6 5',
  next: 'M6 3l5 5-5 5',
  back: 'M10 3L5 8l5 5',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7.300v4M8 4.600v.4',
  scan: 'M1.5 5V1.5H5M11 1.5h3.5V5M14.5 11v3.5H11M5 14.5H1.5V11M4.5 5v6M7 5v6M9.5 5v6M11.7 5v6',
  money: 'M1.5 4h13v8h-13zM8 6.200a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.600z',
} as const satisfies Record<string, string>

export type IconName = keyof typeof shapes

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
)

/** The house's mark: a door standing open, the warm light behind it. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 38 44" width="38" height="44" aria-hidden="true" focusable="false">
    <path class="mark-frame" d="M4 42V6a4 4 0 0 1 4-4h22a4 4 0 0 1 4 4v36" />
    <path class="mark-door" d="M10 42V10l14-5v37z" />
    <circle class="mark-knob" cx="20.5" cy="25" r="1.6" />
  </svg>
)

export const examples: readonly Example[] = [
  {
    name: 'Icons',
    draw: () => (
      <p>
        {(Object.keys(shapes) as IconName[]).map((name) => (
          <span key={name} class="chip">
            <Icon name={name} /> {name}
          </span>
        ))}
      </p>
    ),
  },
  { name: 'Mark', draw: () => <Mark /> },
]
