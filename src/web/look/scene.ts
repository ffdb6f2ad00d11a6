import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from '#platform'
import type { Scene } from '../doors/visit.ts'

const SceneContext = createContext<Scene | null>(null)

/** Every layout stands around its page with this, so that components need no `visit` handed down. */
export const SceneProvider = SceneContext.Provider

/** The scene of the page being drawn. Throws outside a layout: a bug. */
export const useScene = (): Scene => {
  const scene = useContext(SceneContext)
  if (scene === null) throw new Error('a component was drawn outside a layout')
  return scene
}

/** Words in both languages, or text that needs none: a name, a code, a figure. */
export type Text = Words | string

type Say = (text: Text) => string

/** One for each scene: a page of rows asks for it some thousand times. */
const sayings = new WeakMap<Scene, Say>()

/** Turns Text into the language of the page; everything else a view may hold passes through. */
export const useText = (): Say => {
  const scene = useScene()
  const known = sayings.get(scene)
  if (known !== undefined) return known
  const say: Say = (text) => (typeof text === 'string' ? text : scene.t(text))
  sayings.set(scene, say)
  return say
}

/** One case of a component: drawn in the gallery and checked with axe. */
export interface Example {
  readonly name: string
  /** A form that was sent back: what was typed and what is wrong with it. */
  readonly form?: Scene['form']
  readonly draw: () => ComponentChildren
}
