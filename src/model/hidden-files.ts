import type { Place } from './issue.ts';
import type { LoadedFile } from './loaded-file.ts';

const HIDDEN = '(hidden)';

/**
 * The same files without a text that may name somebody: `File 3` instead of a name, and nothing of what was found in a record. Counts, lines and days stay.
 *
 * Shape: files in the same order, called by their ids, so that a name stays when another file goes.   Fails: never.
 * Source: docs/definitions.md, "Hidden names".
 */
export function hideFileTexts(files: readonly LoadedFile[]): readonly LoadedFile[] {
  return files.map(({ listName: _, ...file }) => ({
    ...file,
    name: `File ${file.id}`,
    copies: file.copies.map(() => 'A file'),
    issues: file.issues.map((issue) => ({
      ...issue,
      examples: hidePlaces(issue.examples),
    })),
  }));
}

/** Several places of one line were told apart by their texts only. */
function hidePlaces(places: readonly Place[]): readonly Place[] {
  const byLine = new Map(places.map((place) => [place.line, { ...place, found: HIDDEN }]));
  return [...byLine.values()];
}
