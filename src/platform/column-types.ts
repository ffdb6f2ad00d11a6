import type { ColumnType } from 'kysely'

/** timestamptz: a Date at the border; stores turn it into a Temporal.Instant and write `instant.toString()`. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>

/** json and jsonb: written as text by JSON.stringify, since the driver would make arrays of PostgreSQL out of lists. */
export type Json = ColumnType<unknown, string, string>

/** A column that may be left out on insert. */
export type WithDefault<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

/** A column that the database alone fills. */
export type Computed<T> = ColumnType<T, never, never>
