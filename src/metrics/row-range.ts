/** The rows `start` up to, not including, `end` of a table in order of time: a stretch of the log, without copying it. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}
