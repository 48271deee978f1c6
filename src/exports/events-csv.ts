import { formatIsoInstant } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { Actor } from '../model/actor.ts';
import type { EventTable } from '../model/event-table.ts';
import { EVENTS_CSV_COLUMNS, EVENTS_CSV_KEY_COLUMNS, formatContentKey } from '../model/events-csv.ts';
import type { LogSource } from '../model/log-source.ts';
import { csvLine } from './csv-line.ts';
import { defuseFormula } from './defuse-formula.ts';
import { TextCells } from './text-cells.ts';

/** The header line of “Events (CSV)”. */
export function eventsCsvHeader(source: LogSource): string {
  return csvLine([...EVENTS_CSV_COLUMNS, EVENTS_CSV_KEY_COLUMNS[source]]);
}

/**
 * The lines of rows `from` to `to` of a table, `to` not included, and how many texts in them got an apostrophe. See `src/model/events-csv.ts` for the
 * form: the apostrophe belongs to it, so there is no exact one.
 */
export function eventsCsvLines(
  table: EventTable,
  from: number,
  to: number,
): { readonly text: string; readonly guarded: number } {
  const texts = new TextCells('guarded', guardText);
  const cells = new Map<number, string>();
  const actorCell = (actor: number): string => {
    const cell = cells.get(actor) ?? formatActor(table.actors[actor]!);
    cells.set(actor, cell);
    return cell;
  };
  let text = '';
  for (let row = from; row < to; row++) {
    text += csvLine([
      formatMicroseconds(table.time[row]!),
      actorCell(table.actor[row]!),
      texts.cell(table.eventNames[table.event[row]!]!),
      `${table.eventIsActivity[table.event[row]!]}`,
      texts.cell(table.platforms[table.platform[row]!]!),
      texts.cell(table.projects[table.project[row]!]!),
      formatContentKey(table.contentKey[row * 2]!, table.contentKey[row * 2 + 1]!),
    ]);
  }
  return { text, guarded: texts.guarded };
}

/** With an apostrophe in front where a spreadsheet would run the text, or where it has one already: so exactly one is taken away on reading. */
function guardText(text: string): string {
  return text.startsWith("'") ? `'${text}` : defuseFormula(text);
}

/** A type for each kind of actor that is no person, which is read as that kind. */
const TYPES = {
  'api-key': 'api_actor',
  unauthenticated: 'unauthenticated_user_actor',
  service: 'service_account_actor',
  unidentified: 'unidentified',
} as const;

/** As the importer reads it: JSON, which never begins like a formula. */
function formatActor(actor: Actor): string {
  if (actor.kind === 'system') return '{}';
  if (actor.kind === 'unreadable') return 'unreadable';
  if (actor.kind !== 'person') return JSON.stringify({ type: TYPES[actor.kind] });
  const { accountId, name, email } = actor;
  return JSON.stringify({
    name: name || undefined,
    type: 'account',
    uuid: accountId || undefined,
    metadata: email === '' ? undefined : { email_address: email },
  });
}

/** `yyyy-mm-ddThh:mm:ss.ssssssZ`. */
function formatMicroseconds(time: EpochMs): string {
  const micros = Math.round((time - Math.floor(time)) * 1000);
  return `${formatIsoInstant(time).slice(0, -1)}${String(micros).padStart(3, '0')}Z`;
}
