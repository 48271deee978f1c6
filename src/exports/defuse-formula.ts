/**
 * What a spreadsheet takes for the beginning of a formula: = + - @ (also full-width), tab, line ends and NUL, also behind spaces.
 * Source: OWASP, "CSV Injection"; the full-width forms are read as formulas by spreadsheets in East Asian settings.
 */
const FORMULA_START = /^[\s\u00a0]*[=+\-@\t\r\n\0＝＋－＠]/;

/** The text, with an apostrophe in front if a spreadsheet would run it. Only for texts: a negative number is no formula. */
export function defuseFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
