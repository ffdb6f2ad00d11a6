export interface FileLimits {
  readonly fileBytes: number
  readonly files: number
  /** Bytes of everything that is sent at once. */
  readonly bytes: number
}

/** 10 MB hold forty pages of a good scan; more files go in a second sending. */
export const uploadLimits = { fileBytes: 10_000_000, files: 10, bytes: 50_000_000 } as const satisfies FileLimits

/** A citizen sends a few photographs with a message. */
export const citizenLimits = { fileBytes: 10_000_000, files: 3, bytes: 20_000_000 } as const satisfies FileLimits
