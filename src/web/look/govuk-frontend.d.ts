/** The package ships no types; this is the part that we use. */
declare module 'govuk-frontend' {
  type Component = new (root: Element) => object
  export const Button: Component
  export const ErrorSummary: Component
  export const SkipLink: Component
  /** Starts the component on every element that bears its data-module. */
  export function createAll(component: Component): readonly object[]
}
