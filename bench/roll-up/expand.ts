import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { type LiteralValue, readLiteral } from '../../src/importers/python-literal.ts';
import type { PlainRecord } from '../../tests/support/plain-summary.ts';

/** A line of the roll-up as docs/scale.md describes it. */
interface RollUpLine {
  readonly first_at: string;
  readonly last_at: string;
  readonly actor_info: string;
  readonly events: string;
  readonly conversations: string;
  readonly projects: string;
  readonly files: string;
  readonly project_documents: string;
  readonly content_events: string;
}

/** A roll-up as a log again. */
export interface ExpandedLog {
  /** From new to old: as many records as there were events, each line's between its first instant and its last. */
  readonly records: readonly PlainRecord[];
  readonly notReadable: number;
  readonly lines: number;
}

/**
 * Makes a log of a roll-up that has the same numbers: the first event of a line at its first instant, all others at its last. No number tells
 * the difference, for no line reaches over the border of a day or of a period.
 */
export async function expandRollUp(path: string): Promise<ExpandedLog> {
  const { data, errors } = Papa.parse<RollUpLine>(await readFile(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0] !== undefined) throw new Error(`The roll-up is no CSV: ${errors[0].message}`);
  const isReadable = ({ first_at }: RollUpLine): boolean => first_at !== '';
  return {
    records: data
      .filter(isReadable)
      .flatMap(eventsOfLine)
      .sort((a, b) => (a.created_at < b.created_at ? 1 : -1)),
    notReadable: data
      .filter((line) => !isReadable(line))
      .reduce((sum, { events }) => sum + Number(events), 0),
    lines: data.length,
  };
}

function eventsOfLine(line: RollUpLine): PlainRecord[] {
  const times = (count: string | number, event: string): string[] => Array<string>(Number(count)).fill(event);
  const created = [
    ...times(line.conversations, 'conversation_created'),
    ...times(line.projects, 'project_created'),
    ...times(line.files, 'file_uploaded'),
    ...times(line.project_documents, 'project_document_created'),
  ];
  const content = [
    ...created,
    ...times(Number(line.content_events) - created.length, 'conversation_with_any_other_event'),
  ];
  const actor_info = actorOf(line.actor_info);
  return Array.from({ length: Number(line.events) }, (_, index) => ({
    created_at: index === 0 ? line.first_at : line.last_at,
    event: content[index] ?? 'another_event',
    actor_info,
  }));
}

function actorOf(cell: string): PlainRecord['actor_info'] {
  const reading = readLiteral(cell);
  if (reading.kind === 'unreadable') throw new Error(`An actor cannot be read: ${cell}`);
  return plainOf(reading.value) as PlainRecord['actor_info'];
}

function plainOf(value: LiteralValue): unknown {
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, each]) => [key, plainOf(each)]));
}
