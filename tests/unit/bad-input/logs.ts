import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import type { CsvPart } from '../../../src/engine/questions.ts';
import type { ByteSource } from '../../../src/importers/byte-source.ts';
import type { ReadFile } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import type { EventTable } from '../../../src/model/event-table.ts';
import type { LogSource } from '../../../src/model/log-source.ts';
import { rowsOf } from '../importers/reading.ts';

/** Everything that can be read in some files. Refusals throw. */
export async function readAll(files: readonly ByteSource[]): Promise<readonly ReadFile[]> {
  const outcomes = (await Promise.all(files.map((file) => readSource(file)))).flat();
  return outcomes.map((outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  });
}

export function keeperOf(files: readonly ReadFile[]): LogKeeper {
  const keeper = new LogKeeper();
  keeper.add(files, 'join');
  return keeper;
}

/** The figures of a log, without the names of its files and what was noted on the way. */
export function figuresOf(keeper: LogKeeper): unknown {
  const summary = keeper.ask('summary');
  if (summary === null) return null;
  const { issues: _issues, log, ...figures } = summary;
  const { files: _files, ...logFigures } = log;
  return { ...figures, log: logFigures };
}

/** “Events (CSV)”, all parts joined. */
export function exportOf(keeper: LogKeeper, source: LogSource = 'audit-log'): string {
  const { version } = keeper.add([], 'join');
  let text = '';
  for (let from: number | null = 0; from !== null; ) {
    const part: CsvPart | null = keeper.askPart('eventsCsv', version, { source, from });
    if (part === null) throw new Error('the log changed');
    text += part.text;
    from = part.next;
  }
  return text;
}

/** The events of a table as text: time, event, whether it is activity, who, platform, project, and the content key. */
export function eventsOf(table: EventTable): string[] {
  return rowsOf(table).map((row, index) => {
    const isActivity = table.eventIsActivity[table.event[index]!];
    const platform = table.platforms[table.platform[index]!];
    const project = table.projects[table.project[index]!];
    return `${row} ${isActivity} [${platform}] [${project}] ${table.contentKey[index * 2]} ${table.contentKey[index * 2 + 1]}`;
  });
}
