import type { ByteSource } from '../../../src/importers/byte-source.ts';
import { Intake } from '../../../src/importers/intake.ts';
import type { ReadFile, ReadOutcome } from '../../../src/importers/read-outcome.ts';
import type { Actor } from '../../../src/model/actor.ts';
import type { EventTable } from '../../../src/model/event-table.ts';
import type { ImportError } from '../../../src/model/import-error.ts';

const encoder = new TextEncoder();

export function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content);
}

/** Reads bytes as a file in chunks of one size, without streams. */
export function readInChunks(content: string | Uint8Array, chunkBytes = 1 << 20, name = 'log'): ReadOutcome {
  const bytes = bytesOf(content);
  const intake = new Intake(name);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    // A copy that is wiped afterwards: chunks are valid only during the call.
    const chunk = bytes.slice(at, at + chunkBytes);
    const wantsMore = intake.push(chunk);
    chunk.fill(0x58);
    if (!wantsMore) break;
  }
  return intake.finish();
}

export function readGood(content: string | Uint8Array, chunkBytes?: number): ReadFile {
  const outcome = readInChunks(content, chunkBytes);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export function readError(content: string | Uint8Array): ImportError {
  const outcome = readInChunks(content);
  if (outcome.ok) throw new Error(`Read: ${JSON.stringify(outcome.value.report)}`);
  return outcome.error;
}

/** The content hash of the first outcome that is refused because it is incomplete. */
export function acceptedOf(outcomes: readonly ReadOutcome[]): string | undefined {
  return outcomes
    .map((outcome) =>
      outcome.ok || outcome.error.code !== 'incomplete' ? undefined : outcome.error.contentHash,
    )
    .find((hash) => hash !== undefined);
}

/** The rows of a table as one can write them down: time, event, who. */
export function rowsOf(table: EventTable): string[] {
  return Array.from(table.time, (time, row) => {
    const event = table.eventNames[table.event[row]!];
    return `${instant(time)} ${event} ${describeActor(table.actors[table.actor[row]!]!)}`;
  });
}

/** ISO with microseconds where there are some. */
function instant(time: number): string {
  const micros = Math.round((time - Math.floor(time)) * 1000);
  const iso = new Date(Math.floor(time)).toISOString();
  return micros === 0 ? iso : iso.replace('Z', `${String(micros).padStart(3, '0')}Z`);
}

function describeActor(actor: Actor): string {
  return actor.kind === 'person' ? `${actor.accountId}|${actor.email}|${actor.name}` : actor.kind;
}

/** The platform and the project of each row. */
export function originsOf(table: EventTable): string[] {
  return Array.from(table.platform, (platform, row) => {
    return `${table.platforms[platform]} ${table.projects[table.project[row]!]}`;
  });
}

/** All that must not depend on how a log is written: rows, platforms, projects and keys. */
export function contentOf(table: EventTable): { rows: string[]; origins: string[]; keys: number[] } {
  return { rows: rowsOf(table), origins: originsOf(table), keys: [...table.contentKey] };
}

/** The issues of a file as `code × count`, with the first place. */
export function issuesOf(file: ReadFile): string[] {
  return file.report.issues.map(({ code, count, examples: [first] }) => {
    return `${code} × ${count}: line ${first?.line}, record ${first?.record}, ${JSON.stringify(first?.found)}`;
  });
}

/** A source that hands out the given chunks, and claims a size. */
export function sourceOf(chunks: readonly Uint8Array[], size?: number): ByteSource {
  return {
    name: 'log',
    size: size ?? chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    stream: () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk);
          controller.close();
        },
      }),
  };
}
