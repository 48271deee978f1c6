import { defuseFormula } from './defuse-formula.ts';

/** How texts that a spreadsheet would run stand in a CSV: with an apostrophe in front, or exactly as they are. */
export type CsvTexts = 'guarded' | 'exact';

/** Writes the texts of one file into its cells, and counts those that got an apostrophe. */
export class TextCells {
  guarded = 0;
  private readonly guard: (text: string) => string;

  /** `guard` puts the apostrophe where one is needed. */
  constructor(texts: CsvTexts, guard: (text: string) => string = defuseFormula) {
    this.guard = texts === 'exact' ? (text) => text : guard;
  }

  cell(text: string): string {
    const cell = this.guard(text);
    if (cell !== text) this.guarded++;
    return cell;
  }
}
