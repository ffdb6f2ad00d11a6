/** An element of a page as the server wrote it. */
interface Element {
  readonly tag: string
  /** As they stand: few are ever asked for. */
  readonly written: string
  /** Of what can be pressed; elsewhere nobody asks. Grows while the page is read. */
  text: string
  readonly parent: Element | null
}

const pattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g
const empty = new Set(['input', 'br', 'hr', 'img', 'link', 'meta', 'path', 'circle', 'rect', 'use', 'source', 'wbr'])
const pressable = new Set(['a', 'button', 'summary'])

const attributesOf = ({ written }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  )

const selfAndAbove = (element: Element | null): readonly Element[] =>
  element === null ? [] : [element, ...selfAndAbove(element.parent)]

/** In the order of the page. Pages of the house are well-formed: Preact writes them. */
const elementsOf = (html: string): readonly Element[] => {
  const all: Element[] = []
  let open: Element | null = null
  for (const [, closing, tag = '', written = '', text] of html.matchAll(pattern)) {
    if (text !== undefined) {
      for (const each of selfAndAbove(open)) if (pressable.has(each.tag)) each.text += text
    } else if (closing === '/') {
      const closed: Element | undefined = selfAndAbove(open).find((each) => each.tag === tag)
      if (closed !== undefined) open = closed.parent
    } else {
      const element: Element = { tag, written, text: '', parent: open }
      all.push(element)
      if (!empty.has(tag)) open = element
    }
  }
  return all
}

const classes = (element: Element): readonly string[] => (attributesOf(element).class ?? '').split(' ')

/** What does something: a button, the fold of a question, a link that looks like a button. */
const isAction = (element: Element): boolean => {
  const { tag } = element
  if (!pressable.has(tag)) return false
  const attributes = attributesOf(element)
  if ('disabled' in attributes || 'hidden' in attributes) return false
  if (tag === 'button') return true
  return classes(element).some((name) => /^button(-|$)/.test(name))
}

/**
 * Not the office's work: language, size of letters, signing out; the clock of the demo. The answer to a question: a key has
 * opened it, and the cursor is on it. What only stands there for pages without a script.
 */
const needsNoKey = ({ parent }: Element): boolean =>
  selfAndAbove(parent).some(
    (outer) =>
      outer.tag === 'noscript' ||
      classes(outer).some((name) => ['who-menu', 'demo-banner', 'confirm-question'].includes(name)),
  )

const keyOf = (element: Element): string | undefined =>
  element.written.includes('data-shortcut') ? attributesOf(element)['data-shortcut'] : undefined

/**
 * Alt with what no browser's menu on Windows has, in Vietnamese or English: Chrome and Edge take D, E and F, the menu bar of
 * Firefox F E V S B P T H. Z is UniKey's switch.
 */
const allowed =
  /^(\/|Alt\+([^DEFVSBPTHZ\W_a-z]|Enter|Period|Comma|Semicolon|Slash|Quote|Minus|Equal|BracketLeft|BracketRight|Backslash))$/

/** Signs as `aria-keyshortcuts` writes them. */
const signs: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Slash: '/',
  Quote: "'",
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
}

const told = (keys: string): string =>
  keys
    .split('+')
    .map((key) => signs[key] ?? key)
    .join('+')

const nameOf = (element: Element): string => {
  const attributes = attributesOf(element)
  return (attributes['data-shortcut-label'] ?? attributes['aria-label'] ?? element.text).replaceAll(/\s+/g, ' ').trim()
}

const isField = ({ tag }: Element): boolean => ['input', 'textarea', 'select'].includes(tag)

/** The same attribute with the same value on all. */
const agreeIn = (elements: readonly Element[], name: string): boolean => {
  const [first, ...others] = elements.map((element) => attributesOf(element)[name])
  return first !== undefined && others.every((value) => value === first)
}

/** Once a line; two links to one page; two buttons that send the same. */
const isOneWork = (holders: readonly Element[]): boolean =>
  (agreeIn(holders, 'data-shortcut-row') && agreeIn(holders, 'data-shortcut-label')) ||
  agreeIn(holders, 'href') ||
  (agreeIn(holders, 'name') && agreeIn(holders, 'value'))

const holderFaults = (holder: Element): readonly string[] => {
  const key = keyOf(holder) ?? ''
  const name = nameOf(holder)
  return [
    ...(allowed.test(key) ? [] : [`not ours to give: ${key} «${name}»`]),
    ...(name === '' && !isField(holder) ? [`no name: ${key}`] : []),
    ...(attributesOf(holder)['aria-keyshortcuts'] === told(key)
      ? []
      : [`not told to a screen reader: ${key} «${name}»`]),
  ]
}

/**
 * What is wrong with the keys of an officer's page, a line each: something that can be done without one, a browser's own
 * key, one key for two works, one without a name for the list of `?`. Empty is good, and for any other page.
 */
export const keyFaults = (html: string): readonly string[] => {
  if (!html.includes('class="top-bar"')) return []
  const elements = elementsOf(html)
  const holders = elements.filter((element) => keyOf(element) !== undefined)
  const keyless = elements.filter((each) => isAction(each) && !needsNoKey(each) && keyOf(each) === undefined)
  const doubled = [...Map.groupBy(holders, keyOf)].filter(([, same]) => same.length > 1 && !isOneWork(same))
  return [
    ...keyless.map((each) => `no key: ${each.tag} «${nameOf(each)}»`),
    ...doubled.map(([key, same]) => `twice: ${key} ${same.map((each) => `«${nameOf(each)}»`).join(' ')}`),
    ...holders.flatMap(holderFaults),
  ]
}
