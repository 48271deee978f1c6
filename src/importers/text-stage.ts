import type { ImportError } from '../model/import-error.ts';
import { refuseBinary } from './binary-types.ts';
import { type ByteSink, NOWHERE, SampledSink } from './byte-sink.ts';
import { refuseEncoding, type TextEncoding, wideEncodingOf } from './encodings.ts';
import { HEAD_BYTES, Head } from './head.ts';
import { BROKEN, firstNonAscii, UNFINISHED, utf8Length } from './utf8.ts';
import { Windows1252Sink } from './windows-1252.ts';

/** How much of a text is looked at, from its first byte that is not ASCII on, to tell UTF-8 from Windows-1252. */
const SAMPLE_BYTES = 64 * 1024;

/** Hears what the stage finds out; the bytes that a finding is about come after it. */
export interface TextStageVisitor {
  /** `hasMark`: a byte-order mark says so; otherwise it was told by the bytes. */
  visitEncoding(encoding: TextEncoding, hasMark: boolean): void;
  visitRefusal(error: ImportError): void;
  /** UTF-16 ends after the first of two bytes. That byte is left out: it may have been a letter or a line end. */
  visitHalfUnit(): void;
}

/**
 * The bytes of a file in, the same text as UTF-8 out, so that readers need to know of no other encoding.
 *
 * Shape: UTF-8 is handed on as it is, broken bytes and marks included. UTF-16 is told by its mark or its zero bytes. Text that is neither is
 * Windows-1252 when, in the first 64 kB from its first byte that is not ASCII on, more bytes break UTF-8 than there are characters that
 * fit it; fewer are a few broken bytes in UTF-8. While all is ASCII there is nothing to decide.
 * Fails: `visitRefusal` for bytes that are no text, and for encodings that are not read.
 * Cost: UTF-8 is not copied; as long as all is ASCII it is looked through, four bytes at a time.
 */
export function openTextStage(file: string, visitor: TextStageVisitor, sink: ByteSink): ByteSink {
  return new SampledSink(HEAD_BYTES, (sample, isWhole) => {
    const head = new Head(sample, isWhole);
    const error = refuseBinary(head, file) ?? refuseEncoding(head, file);
    if (error !== undefined) {
      visitor.visitRefusal(error);
      return NOWHERE;
    }
    const wide = wideEncodingOf(head);
    if (wide === undefined) return new AsciiSink(sink, () => openEightBit(visitor, sink));
    visitor.visitEncoding(wide.encoding, wide.hasMark);
    return new WideSink(wide.encoding, visitor, sink);
  });
}

function openEightBit(visitor: TextStageVisitor, sink: ByteSink): ByteSink {
  return new SampledSink(SAMPLE_BYTES, (sample) => {
    if (isUtf8Mostly(sample)) return sink;
    visitor.visitEncoding('windows-1252', false);
    return new Windows1252Sink(sink);
  });
}

/** A character that the end of the sample cuts off says nothing. */
function isUtf8Mostly(sample: Uint8Array): boolean {
  let fitting = 0;
  let broken = 0;
  for (let at = 0; at < sample.length; ) {
    const length = utf8Length(sample, at, sample.length);
    if (length === UNFINISHED) break;
    if (length === BROKEN) broken++;
    else if (length > 1) fitting++;
    at += Math.max(1, length);
  }
  return broken <= fitting;
}

/** Hands on what is ASCII, and from the first other byte on everything to what `open` gives. */
class AsciiSink implements ByteSink {
  private readonly sink: ByteSink;
  private readonly open: () => ByteSink;
  private rest: ByteSink | undefined;

  constructor(sink: ByteSink, open: () => ByteSink) {
    this.sink = sink;
    this.open = open;
  }

  push(bytes: Uint8Array): void {
    const end = this.rest === undefined ? firstNonAscii(bytes) : 0;
    if (end > 0) this.sink.push(bytes.subarray(0, end));
    if (end === bytes.length) return;
    this.rest ??= this.open();
    this.rest.push(bytes.subarray(end));
  }

  finish(): void {
    (this.rest ?? this.sink).finish();
  }
}

/** UTF-16; half a character becomes U+FFFD. */
class WideSink implements ByteSink {
  private readonly decoder: TextDecoder;
  private readonly encoder = new TextEncoder();
  private readonly visitor: TextStageVisitor;
  private readonly sink: ByteSink;
  /** The first of two bytes, until the second one comes. */
  private half: number | undefined;

  constructor(encoding: TextEncoding, visitor: TextStageVisitor, sink: ByteSink) {
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.visitor = visitor;
    this.sink = sink;
  }

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const hasHalf = this.half !== undefined;
    if (hasHalf) this.decode(Uint8Array.of(this.half!));
    const isOdd = (bytes.length + (hasHalf ? 1 : 0)) % 2 === 1;
    this.half = isOdd ? bytes.at(-1) : undefined;
    this.decode(isOdd ? bytes.subarray(0, -1) : bytes);
  }

  finish(): void {
    this.hand(this.decoder.decode());
    if (this.half !== undefined) this.visitor.visitHalfUnit();
    this.sink.finish();
  }

  private decode(bytes: Uint8Array): void {
    this.hand(this.decoder.decode(bytes, { stream: true }));
  }

  private hand(text: string): void {
    if (text !== '') this.sink.push(this.encoder.encode(text));
  }
}
