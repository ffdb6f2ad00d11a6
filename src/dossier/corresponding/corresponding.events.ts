/** What is written about a dossier. It changes nothing of the case: no state, no clock, and nobody's act is overtaken by it. */
export interface CorrespondingEvents {
  /** `digest`: of the salted text. `files`: digests of what is attached. */
  'note-written': { data: { id: string; digest: string; mentions: readonly string[]; files: readonly string[] } }
  'note-withdrawn': { data: { id: string } }
  'message-proposed': { data: { id: string; digest: string; files?: readonly string[] } }
  'message-sent': { data: { id: string; digest: string; files?: readonly string[]; proposed: boolean } }
  'message-turned-down': { data: { id: string; digest: string } }
  'message-received': { data: { id: string; digest: string; files?: readonly string[] } }
}

export const correspondingEventTypes = {
  'note-written': { vi: 'Viết ghi chú nội bộ', en: 'Internal note written' },
  'note-withdrawn': { vi: 'Rút ghi chú nội bộ', en: 'Internal note withdrawn' },
  'message-proposed': { vi: 'Đề xuất tin nhắn gửi người dân', en: 'Message to the citizen proposed' },
  'message-sent': { vi: 'Một Cửa nhắn tin cho người dân', en: 'One-stop wrote to the citizen' },
  'message-turned-down': { vi: 'Một Cửa không gửi tin được đề xuất', en: 'One-stop turned a proposed message down' },
  'message-received': { vi: 'Người dân nhắn tin', en: 'Citizen wrote' },
} as const satisfies Record<keyof CorrespondingEvents, { vi: string; en: string }>

/** That malware was turned away is no act on the dossier either. */
export const besideTypes: readonly string[] = [...Object.keys(correspondingEventTypes), 'file-refused']

export const isBeside = (type: string): boolean => besideTypes.includes(type)
