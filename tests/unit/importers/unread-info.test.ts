import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../bad-input/small-logs.ts';
import { contentOf, readGood } from './reading.ts';

const ACTOR = "{'uuid': 'u-1', 'name': 'Ann'}";
const anyCell = fc.oneof(
  fc.constantFrom(
    "{'a': 1}",
    "{'a': ",
    '{"a": 1',
    'Ann',
    '[1, 2]',
    "{'uuid': open('x')}",
    '{"name": "Eve"}',
    "{'x': 'O'Brien'}",
  ),
  fc.string({ minLength: 1, maxLength: 40 }),
);
const chunkBytes = fc.integer({ min: 1, max: 300 });

const logOf = (column: string, ...cells: readonly string[]) =>
  `created_at,actor_info,event,${column}\n${cells
    .map((cell) => `2026-03-01T10:00:00Z,"${ACTOR}",a,${quoted(cell)}\n`)
    .join('')}`;

describe('event_info and entity_info, which stay text', () => {
  it.each(['event_info', 'entity_info'])(
    'whatever stands in %s, the record is counted with its own time, event and actor',
    (column) => {
      fc.assert(
        fc.property(fc.array(anyCell, { minLength: 1, maxLength: 12 }), chunkBytes, (cells, size) => {
          const { table, report } = readGood(logOf(column, ...cells), size);
          expect(contentOf(table).rows).toEqual(cells.map(() => '2026-03-01T10:00:00.000Z a u-1||Ann'));
          const ofActors = [
            'actor-unreadable',
            'literal-recovered',
            'literal-key-repeated',
            'actor-unidentified',
          ];
          expect(report.issues.filter(({ code }) => ofActors.includes(code))).toEqual([]);
        }),
      );
    },
  );

  it.each(['event_info', 'entity_info'])(
    'the text of %s is kept in what tells records apart: another text is another record',
    (column) => {
      fc.assert(
        fc.property(anyCell, anyCell, (one, other) => {
          // JSON written in two ways is one value; that is tested where the forms are.
          fc.pre(one !== other && !(isJson(one) && isJson(other)));
          const [low, high, ...rest] = contentOf(readGood(logOf(column, one, other)).table).keys;
          expect(rest).not.toEqual([low, high]);
        }),
      );
    },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
