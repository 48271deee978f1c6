import { formatPythonRepr, type PythonDict } from './python-repr.ts';
import { COLUMNS, formatCreatedAt, type SampleEvent } from './sample-event.ts';

/** The first line of the file. */
export const CSV_HEADER = `${COLUMNS.join(',')}\r\n`;

const NEEDS_QUOTES = /[",\r\n]/;

/** The text of a row as Python's `csv.writer` writes it: quotes where they are needed, CRLF at the end. */
export type FormatCsvRow = (event: SampleEvent) => string;

/** A formatter that remembers the cells that come again and again: people and browsers. */
export function createCsvRowFormatter(): FormatCsvRow {
  const actorCells = new Map<PythonDict, string>();
  const agentCells = new Map<string, string>();
  return ({ time, actor, event, info, entity, ip, deviceId, agent, platform }) => {
    const actorCell = remember(actorCells, actor, formatDictCell);
    const agentCell = remember(agentCells, agent, formatTextCell);
    return `${formatCreatedAt(time)},${actorCell},${event},${formatDictCell(info)},${formatDictCell(entity)},${ip},${deviceId},${agentCell},${platform}\r\n`;
  };
}

function remember<Key>(cells: Map<Key, string>, key: Key, format: (key: Key) => string): string {
  let cell = cells.get(key);
  if (cell === undefined) {
    cell = format(key);
    cells.set(key, cell);
  }
  return cell;
}

function formatDictCell(dict: PythonDict): string {
  return formatTextCell(formatPythonRepr(dict));
}

function formatTextCell(text: string): string {
  if (text.length < 3 || !NEEDS_QUOTES.test(text)) return text;
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}
