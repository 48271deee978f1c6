import type { LookAlike } from '../metrics/look-alikes.ts';
import { visibleLine } from '../ui/visible-text.ts';

/** Why a person is marked, in one sentence. */
export function describeLookAlike({ of, alphabet }: LookAlike): string {
  if (of === null) return `Mixes Latin and ${alphabet} letters in one word.`;
  const letters = alphabet === null ? 'characters that only look the same' : `${alphabet} letters`;
  return `Looks like ${visibleLine(of)}, but is written with ${letters}.`;
}
