import { failure } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { IncompleteCause } from '../model/file-report.ts';
import type { RecordQuery } from '../model/found-record.ts';
import type { ImportError } from '../model/import-error.ts';
import { type ArchiveContext, insideOf, MAX_WRAPPERS } from './archive-context.ts';
import { isZip } from './binary-types.ts';
import { Gunzip, type GzipFault } from './gunzip.ts';
import { isGzip, isZlib } from './gzip-header.ts';
import { rescued } from './incomplete.ts';
import { Intake } from './intake.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { withFileIssue } from './with-file-issue.ts';

const SIGN_BYTES = 4;

/** What takes the bytes of one file, whatever it turns out to be. `push` returns false when no more is wanted. */
interface Taker {
  readonly recordsRead: number;
  /** How much memory what was read takes, at most. */
  readonly memory: Bytes;
  push(chunk: Uint8Array): boolean;
  /** See `Intake.finish`. */
  finish(endsEarly?: boolean): Promise<readonly ReadOutcome[]>;
}

/**
 * Reads one file from bytes that are pushed, and unpacks it first when it is packed: gzip and zlib as they come, a ZIP archive (which is
 * read from its end) once it is there completely.
 *
 * Shape: chunks of any size, cut anywhere, valid only during the call. `finish` gives one outcome, or one for each entry of an archive.
 * Fails: never; what is wrong is in the outcomes.
 * Cost: constant memory, but for a ZIP inside something else, which is kept while it is read.
 */
export class ContentIntake implements Taker {
  private readonly file: string;
  private readonly context: ArchiveContext;
  private beginning = new Uint8Array(0);
  private taker: Taker | undefined;

  constructor(file: string, context: ArchiveContext) {
    this.file = file;
    this.context = context;
  }

  get recordsRead(): number {
    return this.taker?.recordsRead ?? 0;
  }

  get memory(): Bytes {
    return this.taker?.memory ?? 0;
  }

  push(chunk: Uint8Array): boolean {
    if (this.taker !== undefined) return this.taker.push(chunk);
    const joined = new Uint8Array(this.beginning.length + chunk.length);
    joined.set(this.beginning);
    joined.set(chunk, this.beginning.length);
    this.beginning = joined;
    if (joined.length < SIGN_BYTES) return true;
    this.taker = this.takerFor(joined);
    return this.taker.push(joined);
  }

  async finish(endsEarly = false): Promise<readonly ReadOutcome[]> {
    if (this.taker === undefined) {
      this.taker = this.takerFor(this.beginning);
      this.taker.push(this.beginning);
    }
    return this.taker.finish(endsEarly);
  }

  private takerFor(beginning: Uint8Array): Taker {
    const { file, context } = this;
    const isPacked = isGzip(beginning) || isZlib(beginning);
    if (!isPacked && !isZip(beginning)) return new PlainTaker(file, context.options.find);
    if (context.wrappers >= MAX_WRAPPERS) return new RefusingTaker({ code: 'nested-archive', file });
    if (isPacked) return new GzipTaker(isGzip(beginning) ? 'gzip' : 'zlib', file, context);
    return new ZipTaker(file, context);
  }
}

class PlainTaker implements Taker {
  private readonly intake: Intake;

  constructor(file: string, find: RecordQuery | undefined) {
    this.intake = new Intake(file, find);
  }

  get recordsRead(): number {
    return this.intake.recordsRead;
  }

  get memory(): Bytes {
    return this.intake.memory;
  }

  push(chunk: Uint8Array): boolean {
    return this.intake.push(chunk);
  }

  async finish(endsEarly: boolean): Promise<readonly ReadOutcome[]> {
    return [this.intake.finish(endsEarly)];
  }
}

class RefusingTaker implements Taker {
  readonly recordsRead = 0;
  readonly memory = 0;
  private readonly error: ImportError;

  constructor(error: ImportError) {
    this.error = error;
  }

  push(): boolean {
    return false;
  }

  async finish(): Promise<readonly ReadOutcome[]> {
    return [failure(this.error)];
  }
}

const CAUSES: Readonly<Record<GzipFault, IncompleteCause>> = {
  'cut off': 'packed-data-cut-off',
  'no valid packed data': 'packed-data-damaged',
  'bad header': 'packed-data-damaged',
  'wrong length': 'packed-data-damaged',
  'wrong checksum': 'wrong-checksum',
};

class GzipTaker implements Taker {
  private readonly file: string;
  private readonly context: ArchiveContext;
  private readonly content: ContentIntake;
  private readonly gunzip: Gunzip;
  private packed: Bytes = 0;
  private produced: Bytes = 0;
  private error: ImportError | undefined;

  constructor(kind: 'gzip' | 'zlib', file: string, context: ArchiveContext) {
    this.file = file;
    this.context = context;
    this.content = new ContentIntake(file, insideOf(context));
    this.gunzip = new Gunzip(kind, (bytes) => this.take(bytes));
  }

  get recordsRead(): number {
    return this.content.recordsRead;
  }

  get memory(): Bytes {
    return this.content.memory;
  }

  push(chunk: Uint8Array): boolean {
    this.packed += chunk.length;
    return this.gunzip.push(chunk);
  }

  async finish(): Promise<readonly ReadOutcome[]> {
    const { gunzip, file } = this;
    gunzip.finish();
    if (this.error !== undefined) return [failure(this.error)];
    if (gunzip.fault !== undefined) {
      const damage = { code: 'archive-damaged', file, cause: `gzip: ${gunzip.fault}` } as const;
      return rescued(await this.content.finish(true), CAUSES[gunzip.fault], damage);
    }
    const outcomes = await this.content.finish();
    const { bytesAfterEnd } = gunzip;
    if (bytesAfterEnd === 0) return outcomes;
    const found = `${bytesAfterEnd.toLocaleString('en')} bytes after the end of the gzip data`;
    return outcomes.map((outcome) => withFileIssue(outcome, 'bytes-after-end', bytesAfterEnd, [found]));
  }

  private take(bytes: Uint8Array): boolean {
    this.produced += bytes.length;
    const limit = this.context.budget.take(bytes.length, this.produced, this.packed);
    if (limit !== undefined) this.error = { code: 'archive-too-large', file: this.file, limit };
    return this.error === undefined && this.content.push(bytes);
  }
}

/** The directory of an archive is at its end, so that nothing can be read before all of it is there. */
class ZipTaker implements Taker {
  readonly recordsRead = 0;
  /** Its pieces are the browser's; its entries are counted one by one. */
  readonly memory = 0;
  private readonly file: string;
  private readonly context: ArchiveContext;
  private readonly pieces: Blob[] = [];

  constructor(file: string, context: ArchiveContext) {
    this.file = file;
    this.context = context;
  }

  push(chunk: Uint8Array): boolean {
    this.pieces.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
    return true;
  }

  finish(): Promise<readonly ReadOutcome[]> {
    // Progress is told in bytes of the file that was given; this one is only in it.
    const { signal, find } = this.context.options;
    const context = { ...this.context, options: { signal, find } };
    return this.context.readZip(new File(this.pieces, this.file), context);
  }
}
