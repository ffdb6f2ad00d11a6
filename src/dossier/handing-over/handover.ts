/** One agency hands a dossier on to another: a row of the control sheet (TT 01/2018/TT-VPCP, Mẫu 05). */
export interface Handover {
  readonly id: string
  readonly medium: 'electronic' | 'paper'
  readonly fromAgency: string
  readonly toAgency: string
  readonly stepId: string
  /** Out of the one-stop: as set at acceptance. Between agencies: paper by the same rule from the sending. */
  readonly dueAt: Temporal.Instant
  readonly sentAt: Temporal.Instant
  readonly sentBy: string
  readonly confirmedAt: Temporal.Instant | null
  readonly confirmedBy: string | null
  /** When the papers themselves left; null: they still lie where they were, or nothing is on paper. */
  readonly leftAt: Temporal.Instant | null
  /** The hand-over list that they left on. */
  readonly listId: string | null
  /** The other side did not find them; null again when they are sent anew. */
  readonly missingAt: Temporal.Instant | null
}

/** Paper that its new holder has not confirmed. */
export const isUnderWay = ({ medium, confirmedAt }: Pick<Handover, 'medium' | 'confirmedAt'>): boolean =>
  medium === 'paper' && confirmedAt === null

/** Handed on and still lying here, or sent and not found by the other side. */
export const waitsToLeave = (handover: Handover): boolean =>
  isUnderWay(handover) && (handover.leftAt === null || handover.missingAt !== null)

/** Said to have left, and not found: until they are, whoever sent them answers for them. */
export const isExpected = (handover: Handover): boolean =>
  isUnderWay(handover) && handover.leftAt !== null && handover.missingAt === null

/** Why a result that was posted came back. */
export const comeBackCauses = ['absent', 'wrong-address', 'refused', 'damaged', 'other'] as const
export type ComeBackCause = (typeof comeBackCauses)[number]

/** A result on its way by post. One that came back is sent again as another row. */
export interface Shipment {
  readonly id: string
  readonly manifestId: string | null
  readonly carrier: string
  readonly trackingNumber: string
  /** The postal clerk who took it. */
  readonly takenBy: string
  readonly postedAt: Temporal.Instant
  readonly postedBy: string
  readonly deliveredAt: Temporal.Instant | null
  readonly cameBackAt: Temporal.Instant | null
  readonly cause: ComeBackCause | null
}

export const openShipment = ({ shipments }: { readonly shipments: readonly Shipment[] }): Shipment | undefined =>
  shipments.find(({ deliveredAt, cameBackAt }) => deliveredAt === null && cameBackAt === null)
