/**
 * A value of the log, as data.
 *
 * Shape: a list is an array; a dict whose keys are all strings is a `Map`, so that a key such as `__proto__` is plain data;
 * what JavaScript has no counterpart for is a `PythonOnly`.
 */
export type LiteralValue =
  | null
  | boolean
  | number
  | string
  | readonly LiteralValue[]
  | ReadonlyMap<string, LiteralValue>
  | PythonOnly;

/**
 * A value that only Python has, told apart by `kind`.
 *
 * Shape: `pairs` is a dict with at least one key that is no string; `big-int` keeps the digits of a whole number beyond
 * 2^53, which a JavaScript number would round; `not-finite` never enters a sum; `opaque` is the text of a part that is
 * no literal, such as `datetime.datetime(2024, 1, 2)`, `<Colour.RED: 1>` or the `[...]` of a list inside itself.
 */
export type PythonOnly =
  | { readonly kind: 'tuple' | 'set'; readonly items: readonly LiteralValue[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [key: LiteralValue, value: LiteralValue])[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'big-int'; readonly digits: string }
  | { readonly kind: 'not-finite'; readonly text: 'inf' | '-inf' | 'nan' }
  | { readonly kind: 'opaque'; readonly text: string };

/**
 * What became of a text.
 *
 * Shape: `exact` is the one value the text stands for; `recovered` is the likely value of a text that Python would never
 * print, and deserves a caveat; `hasRepeatedKey` says that a dict names a key twice, of which the last counts, `hasRawControl` that a string holds a
 * control character without an escape; `unreadable` leaves the caller with the text as it was.
 */
export type LiteralReading =
  | {
      readonly kind: 'exact';
      readonly value: LiteralValue;
      readonly hasRepeatedKey?: true;
      readonly hasRawControl?: true;
    }
  | { readonly kind: 'recovered'; readonly value: LiteralValue }
  | { readonly kind: 'unreadable' };
