/** Milliseconds since 1970-01-01T00:00:00Z. May carry a fraction: audit logs write microseconds. */
export type EpochMs = number;

export type Bytes = number;

/** A share or a relative change: 0.25 is 25 %. */
export type Ratio = number;

declare const unit: unique symbol;

/** A number that must not be mixed up with another kind of number. */
export type Brand<Name extends string> = number & { readonly [unit]: Name };
