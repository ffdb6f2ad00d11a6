import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOfText, mostCharacters, newSalt, textFault, tidyText } from '../corresponding/written-text.ts'
import { calledIn, mentionsOf, mostMentions, withdrawalFault } from './note.ts'

const people = ['Trần Văn Bé', 'Trần Văn Bé Ba', 'Kim Hoàng', 'Đỗ An'].map((name, at) => ({ id: `o${at}`, name }))

describe('the text of a note or message', () => {
  test('is composed, its lines end in one way, and nothing blank stands at its ends', () => {
    expect(tidyText('  Nguyễn Thị Hường \r\n\r\n\r\n\r\nxin hỏi\t\r\n'.normalize('NFD'))).toBe(
      'Nguyễn Thị Hường\n\nxin hỏi',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const tidy = tidyText(typed)
        expect(tidyText(tidy)).toBe(tidy)
        expect(tidy).not.toMatch(/\r|\n{3}|[^\S\n]$/m)
      }),
    )
  })

  test('has at least one character and at most 2,000', () => {
    for (const empty of ['', ' \r\n\t ', '\u00a0'])
      expect(textFault(tidyText(empty))).toEqual({ refusal: 'text-missing', facts: {} })
    const longest = 'ệ'.repeat(mostCharacters)
    expect(textFault(tidyText(longest.normalize('NFD')))).toBeNull()
    expect(textFault('😀'.repeat(mostCharacters))).toBeNull()
    expect(textFault(`${longest}x`)).toEqual({ refusal: 'text-too-long', facts: { most: 2000, over: 1 } })
    // a browser sends two signs for one line end
    expect(textFault(tidyText(Array(1000).fill('x').join('\r\n')))).toBeNull()
  })

  test('leaves a digest that tells nothing without its salt', () => {
    const [one, other] = [newSalt(), newSalt()]
    expect(one).not.toBe(other)
    expect(digestOfText(one, 'x')).not.toBe(digestOfText(other, 'x'))
    expect(digestOfText('ab', 'x')).toBe('a377a0bdbb8996854de8077511658e7717c47bd65de93c343d0e2e3645ae367d')
  })
})

describe('who is called', () => {
  test.each([
    ['@Kim Hoàng xem giúp', ['o2']],
    ['Nhờ @kim hoàng, @đỗ an.', ['o2', 'o3']],
    ['(@Trần Văn Bé)', ['o0']],
    ['@Trần Văn Bé Ba', ['o1']],
    ['@Trần Văn Bé xem; @Trần Văn Bé Ba cũng vậy', ['o0', 'o1']],
    ['@Kim Hoàng @Kim Hoàng', ['o2']],
    ['@Kim Hoàngg', []],
    ['thu@Kim Hoàng', []],
    ['Kim Hoàng', []],
    ['@', []],
    ['@@Đỗ An', ['o3']],
  ])('«%s»', (text, called) => {
    expect(calledIn(text, people)).toEqual(called)
    expect(calledIn(text.normalize('NFD'), people)).toEqual(called)
  })

  test('two of one name are both called; who is picked and called is told once', () => {
    const twins = [...people, { id: 'o9', name: 'Đỗ An' }]
    expect(calledIn('@Đỗ An', twins)).toEqual(['o3', 'o9'])
    expect(mentionsOf('@Đỗ An', ['o3', 'o2'], people)).toEqual(['o3', 'o2'])
  })

  test.each([
    ['@Hoàng xem giúp', ['o2']],
    ['nhờ @hoang', ['o2']],
    ['@trần văn be ba xem', ['o1']],
    ['@An, @Bé Ba', ['o3', 'o1']],
    ['thu@hoang, zalo.me/@hoang, 5 @ 3', []],
  ])('a part of a name that one alone has, picked or not: «%s»', (text, called) => {
    expect(mentionsOf(text, [], people)).toEqual(called)
    expect(mentionsOf(text.normalize('NFD'), [], people)).toEqual(called)
  })

  test('a part that several have is refused with their names, unless one of them is picked; one that nobody has, too', () => {
    const unclear = { typed: 'Bé', people: ['Trần Văn Bé', 'Trần Văn Bé Ba'], more: 0 }
    expect(mentionsOf('@Bé xem', [], people)).toEqual({ refusal: 'mention-unclear', facts: unclear })
    expect(mentionsOf('@Bé xem', ['o1'], people)).toEqual(['o1'])
    expect(mentionsOf('@Mai xem', [], people)).toEqual({ refusal: 'mention-nobody', facts: { typed: 'Mai' } })
    // not whoever has the first words of somebody else's name
    const stranger = { typed: 'Kim Sang', people: ['Kim Hoàng'], more: 0 }
    expect(mentionsOf('@Kim Sang', [], people)).toEqual({ refusal: 'mention-unclear', facts: stranger })
    const many = Array.from({ length: 8 }, (_, at) => ({ id: `m${at}`, name: `Lê ${at} Mai` }))
    expect(mentionsOf('@mai', [], many)).toMatchObject({ facts: { people: { length: 6 }, more: 2 } })
  })

  test('nobody outside the dossier, and no crowd', () => {
    expect(mentionsOf('', ['stranger'], people)).toMatchObject({ refusal: 'mention-unknown' })
    const crowd = Array.from({ length: mostMentions + 1 }, (_, at) => ({ id: `p${at}`, name: `N ${at}` }))
    const ids = crowd.map(({ id }) => id)
    expect(mentionsOf('', ids.slice(1), crowd)).toHaveLength(mostMentions)
    expect(mentionsOf('', ids, crowd)).toMatchObject({ refusal: 'too-many-mentions' })
  })
})

test('a note is withdrawn by its author, once', () => {
  const note = { officer: 'a', withdrawnAt: null }
  expect(withdrawalFault(note, 'a')).toBeNull()
  expect(withdrawalFault(note, 'b')).toMatchObject({ refusal: 'not-your-note' })
  const withdrawnAt = Temporal.Instant.from('2026-11-23T02:00:00Z')
  expect(withdrawalFault({ ...note, withdrawnAt }, 'a')).toMatchObject({ refusal: 'note-withdrawn' })
})
