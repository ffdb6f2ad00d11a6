/** Files of the catalogue are wrong; the message names each with path, line and reason. */
export class CatalogueProblem extends Error {
  override readonly name = 'CatalogueProblem'
}
