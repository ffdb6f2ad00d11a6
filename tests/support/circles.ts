/**
 * The circles of a graph, each once as the way round («a → b → a»), in the order in which its nodes are given. Every node
 * is entered once, so a circle is told by one of its ways round and not by all of them.
 */
export const circlesAmong = (
  nodes: readonly string[],
  neighbours: (node: string) => readonly string[],
): readonly string[] => {
  const left = new Set<string>()
  const way: string[] = []
  const circles: string[] = []
  const enter = (node: string): void => {
    const at = way.indexOf(node)
    if (at >= 0) circles.push([...way.slice(at), node].join(' → '))
    if (at >= 0 || left.has(node)) return
    way.push(node)
    for (const next of neighbours(node)) enter(next)
    way.pop()
    left.add(node)
  }
  for (const node of nodes) enter(node)
  return circles
}
