import { emptyForm, type House, noAssets, type Scene } from '#web'
import { testNow } from './doors.ts'

const house: House = {
  place: { vi: 'Phường Thử', en: 'Trial ward' },
  unit: { vi: 'Trung tâm phường Thử', en: 'Centre of Trial ward' },
  hours: { vi: '07:30–17:00', en: '07:30–17:00' },
  hotline: '0000 000 000',
}

/** What a page sees of its visit, without a server: anything may be set otherwise. */
export const testScene = (changes: Partial<Scene> = {}): Scene => ({
  lang: 'vi',
  form: { typed: emptyForm, problems: [] },
  url: new URL('http://localhost/gallery'),
  now: testNow,
  largeText: false,
  flash: null,
  house,
  mode: 'test',
  clockMoved: false,
  assets: noAssets,
  t: (words) => words[changes.lang ?? 'vi'],
  csrf: () => 'token',
  once: () => 'key',
  ...changes,
})
