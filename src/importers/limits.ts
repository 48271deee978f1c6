import type { Bytes } from '../base/units.ts';

/** A longer record is given up: nothing in an audit log is near it, and everything up to its end has to be kept in memory. */
export const MAX_RECORD_BYTES: Bytes = 64 * 1024 * 1024;

/** A record that is nested deeper is given up. */
export const MAX_DEPTH = 200;
