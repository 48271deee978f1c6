import type { CsvPart } from '../../engine/questions.ts';

/** A CSV as pieces, and in how many of its cells an apostrophe was put in front. */
export interface GatheredCsv {
  readonly parts: readonly Blob[];
  readonly guarded: number;
}

const MAX_ATTEMPTS = 5;

/**
 * Asks for a CSV part by part, until it is whole. When the log changes meanwhile it begins anew: what is saved is one state of the log, never half
 * of two.
 *
 * Missing: null when there is nothing to save, or the log does not come to rest.
 */
export async function gatherParts(
  ask: (from: number) => Promise<CsvPart | null>,
): Promise<GatheredCsv | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const gathered = await gatherOnce(ask);
    if (gathered !== null) return gathered;
  }
  return null;
}

async function gatherOnce(ask: (from: number) => Promise<CsvPart | null>): Promise<GatheredCsv | null> {
  const parts: Blob[] = [];
  let guarded = 0;
  for (let from: number | null = 0; from !== null; ) {
    const part: CsvPart | null = await ask(from);
    if (part === null) return null;
    // The browser may keep a blob outside of this page's memory.
    parts.push(new Blob([part.text]));
    guarded += part.guarded;
    from = part.next;
  }
  return { parts, guarded };
}
