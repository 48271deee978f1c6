import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../docs/scale.md');
const DAY = "date_trunc('day', ";
const QUARTER_HOUR = 'time_bucket(INTERVAL 15 MINUTES, ';
const GROUPING = 'GROUP BY ';
const EVENTS = 'sum(times)::BIGINT AS events';

/** The file that the statement writes into the working folder, from the `audit_logs*.csv` that lie there. */
export const RESULT = 'usage-by-day.csv';

/** The statement of docs/scale.md, as it stands there, and the two changes to it of which the page speaks. */
export interface RollUpStatements {
  readonly byDay: string;
  readonly byQuarterHour: string;
  readonly byDayAndEvent: string;
}

/** What is documented is what is tested and measured. */
export async function documentedStatements(): Promise<RollUpStatements> {
  const page = (await readFile(PAGE, 'utf8')).replaceAll('\r\n', '\n');
  const statements = [...page.matchAll(/^```sql\n(.*?)^```$/gms)].map(([, statement]) => statement!);
  const [byDay] = statements;
  if (byDay === undefined || statements.length > 1) throw new Error(`${PAGE} must hold one SQL statement.`);
  for (const part of [`${GROUPING}${DAY}`, EVENTS, RESULT])
    if (!byDay.includes(part)) throw new Error(`The statement of ${PAGE} lacks ${part}.`);
  return {
    byDay,
    byQuarterHour: byDay.replaceAll(DAY, QUARTER_HOUR),
    byDayAndEvent: byDay
      .replace(`${GROUPING}${DAY}`, `${GROUPING}name, ${DAY}`)
      .replace(EVENTS, `name AS event, ${EVENTS}`),
  };
}
