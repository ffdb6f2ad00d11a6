/**
 * What ties a post to a dossier. The room that owns the dossier says which of them hold:
 * own-agency: the competent agency, by succession too, is the authority of the post's agency;
 * received-at-agency: it was, or is being, received at the post's one-stop;
 * assigned: an open step is this officer's; step-agency: an open step lies at the post's agency, which solves it;
 * step-consulted: an open step of the route is the post's agency's, another than the competent one, and only asks for its
 * opinion; had-step: a step of the route was the post's agency's and has ended;
 * asked-for-opinion: the post's agency was asked and has not answered; was-asked: that question has ended;
 * papers-under-way: papers lie at the post's agency, or go from it or come to it and nobody has confirmed them;
 * any-in-tenant: no tie is needed. It always holds.
 */
export const relations = [
  'own-agency',
  'received-at-agency',
  'assigned',
  'step-agency',
  'step-consulted',
  'had-step',
  'asked-for-opinion',
  'was-asked',
  'papers-under-way',
  'any-in-tenant',
] as const

export type Relation = (typeof relations)[number]
