/** Invented people. Personal numbers start with 000, which no province has. */
export interface DemoPerson {
  readonly kind: 'person'
  readonly name: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly identity: { readonly type: 'can-cuoc'; readonly number: string }
  readonly phone: string
  readonly address: string
}

const names = [
  ['Lý Thị Sa Rươl', 'female', '1999-03-04'],
  ['Trần Văn Bé', 'male', '1968'],
  ['Nguyễn Thị Hường', 'female', '1987-10-21'],
  ['Thạch Sơn', 'male', '1979-05-02'],
  ["H'Hen Niê", 'female', '1992-12-11'],
  ['Danh Út', 'male', '1955'],
  ['Kim Thị Mỹ Duyên', 'female', '2001-07-30'],
  ['Huỳnh Công Danh', 'male', '1990-01-15'],
  ['Liêu Thị Ngọc Ánh', 'female', '1974-08-08'],
  ['Y Moan Ênuôl', 'male', '1983-04-19'],
  ['Châu Hoàng Phúc', 'male', '1995-09-27'],
  ['Mã Thị Lệ Thu', 'female', '1962'],
] as const

const hamlets = ['Khóm 1', 'Khóm 2', 'Khóm 3', 'Khóm Vĩnh Hậu', 'Khóm Vĩnh Tiền'] as const

const digits = (n: number, length: number): string => String(n).padStart(length, '0')

/** The n-th invented person; the same n is always the same person. */
export const demoPerson = (n: number): DemoPerson => {
  const [name, sex, birthDate] = names[n % names.length] ?? names[0]
  const century = (sex === 'male' ? 0 : 1) + (birthDate >= '2000' ? 2 : 0)
  return {
    kind: 'person',
    name,
    birthDate,
    sex,
    identity: {
      type: 'can-cuoc',
      number: `000${century}${birthDate.slice(2, 4)}${digits((n * 7919 + 4873) % 1_000_000, 6)}`,
    },
    phone: `09${digits((n * 104_729 + 12_345_678) % 100_000_000, 8)}`,
    address: `${hamlets[n % hamlets.length]}, phường Ngã Năm, TP. Cần Thơ`,
  }
}
