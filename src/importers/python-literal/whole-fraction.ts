/**
 * A whole number that JSON wrote as a fraction, such as `1.0` or `2e3`. Python keeps it apart from `1` and prints `1.0`; a JavaScript number would
 * not.
 *
 * Shape: a `Number`, so that `JSON.stringify` and `String` take it for one.
 */
export class WholeFraction extends Number {}
