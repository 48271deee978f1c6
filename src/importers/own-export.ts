import type { Refusal } from './format-reader.ts';
import { jsonHeadOf } from './json-head.ts';

/** Names that the Summary has at its top, and no log. */
const SUMMARY_NAMES = ['timeZone', 'asOf', 'range', 'totals', 'periods'];

/** How the leaderboard begins. */
const LEADERBOARD = /^name,email,id,conversations_7d,conversations_30d,/;

/** Refuses files that this page has written itself: they hold numbers, and no events to count again. */
export const refuseOwnExport: Refusal = (head, file) => {
  if (LEADERBOARD.test(head.text)) return { code: 'own-export', file, kind: 'leaderboard' };
  const keys = jsonHeadOf(head)?.keys;
  const isSummary = keys !== undefined && SUMMARY_NAMES.every((name) => keys.has(name));
  return isSummary ? { code: 'own-export', file, kind: 'summary' } : undefined;
};
