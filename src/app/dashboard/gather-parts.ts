import type { CsvPart } from '../../engine/questions.ts';

const MAX_ATTEMPTS = 5;

/**
 * Asks for a CSV part by part, until it is whole. When the log changes meanwhile it begins anew: what is saved is one state of the log, never half
 * of two.
 *
 * Missing: null when there is nothing to save, or the log does not come to rest.
 */
export async function gatherParts(
  ask: (from: number) => Promise<CsvPart | null>,
): Promise<readonly Blob[] | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const parts = await gatherOnce(ask);
    if (parts !== null) return parts;
  }
  return null;
}

async function gatherOnce(ask: (from: number) => Promise<CsvPart | null>): Promise<readonly Blob[] | null> {
  const parts: Blob[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const part: CsvPart | null = await ask(from);
    if (part === null) return null;
    // The browser may keep a blob outside of this page's memory.
    parts.push(new Blob([part.text]));
    from = part.next;
  }
  return parts;
}
