import type { NamedText } from './page-actions.ts';

/* Logs whose selections can be counted by hand. */

type Person = 'Ada' | 'Bob' | 'Cyd';
export type LogRow = readonly [time: string, who: Person, event: string, platform?: string];

export function textOfRows(rows: readonly LogRow[]): string {
  const lines = rows.map(([time, who, event, platform = 'web_claude_ai']) => {
    const email = `${who.toLowerCase()}@example.com`;
    const actor = `{'type': 'account', 'uuid': '${who}-1', 'name': '${who}', 'metadata': {'email_address': '${email}'}}`;
    return `${time},"${actor}",${event},${platform}`;
  });
  return `created_at,actor_info,event,client_platform\n${lines.join('\n')}\n`;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2026-01-05');

/** Day 0 is Mon 5 January, day 99 is Tue 14 April 2026. */
const dayOf = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);

/**
 * 100 days. Ada starts a conversation every day. Bob, on iOS, creates a project on the first day and uploads a file on each of the last ten.
 * Cyd signs in on the last day, and does nothing else.
 */
export const HUNDRED_DAYS: NamedText = {
  name: 'hundred-days.csv',
  text: textOfRows([
    ...Array.from(
      { length: 100 },
      (_, day): LogRow => [`${dayOf(day)}T10:00:00Z`, 'Ada', 'conversation_created'],
    ),
    [`${dayOf(0)}T11:00:00Z`, 'Bob', 'project_created', 'ios'],
    ...Array.from(
      { length: 10 },
      (_, day): LogRow => [`${dayOf(90 + day)}T12:00:00Z`, 'Bob', 'file_uploaded', 'ios'],
    ),
    [`${dayOf(99)}T09:00:00Z`, 'Cyd', 'user_signed_in_google'],
  ]),
};

/** Conversations around 29 March 2026, when Berlin goes from 1 to 2 hours ahead at 01:00 UTC. Kathmandu is 5:45 ahead. */
export const CLOCKS_CHANGE: NamedText = {
  name: 'clocks.csv',
  text: textOfRows(
    [
      '2026-03-28T22:30:00Z', // Berlin 23:30 on the 28th, Kathmandu 04:15 on the 29th
      '2026-03-28T23:30:00Z', // Berlin 00:30 on the 29th, Kathmandu 05:15 on the 29th
      '2026-03-29T18:14:59Z', // Berlin 20:14 on the 29th, Kathmandu 23:59 on the 29th
      '2026-03-29T18:15:00Z', // Berlin 20:15 on the 29th, Kathmandu 00:00 on the 30th
      '2026-03-29T21:30:00Z', // Berlin 23:30 on the 29th, Kathmandu 03:15 on the 30th
      '2026-03-29T22:30:00Z', // Berlin 00:30 on the 30th, Kathmandu 04:15 on the 30th
    ].map((time): LogRow => [time, 'Ada', 'conversation_created']),
  ),
};
