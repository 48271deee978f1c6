import { inferSchema, initParser, type Parser } from 'udsv';
import { EventColumns, emailOf } from '../../answers/event-columns.ts';
import type { Pipeline } from './pipeline.ts';

let pinned: ReadableStreamDefaultReader<string> | null = null;

/** uDSV as its documentation streams: text in chunks, rows as arrays, none kept. */
export const udsv: Pipeline = {
  async run(file) {
    const columns = new EventColumns();
    let parser: Parser | null = null;
    const takeRow = (cells: string[]): void => columns.add(cells[0]!, cells[1]!, cells[2]!, emailOf);
    pinned = file.stream().pipeThrough(new TextDecoderStream()).getReader();
    let carried = '';
    for (;;) {
      const { value, done } = await pinned.read();
      if (done) break;
      // It spoils a row when CRLF falls on the edge of a chunk.
      const text = carried + value;
      const cut = text.endsWith('\r') ? text.length - 1 : text.length;
      carried = text.slice(cut);
      const chunk = text.slice(0, cut);
      parser ??= initParser(inferSchema(chunk));
      parser.chunk(chunk, parser.stringArrs, takeRow);
    }
    parser?.end();
    pinned = null;
    return columns.answer();
  },
};
