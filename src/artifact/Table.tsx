import _ from 'lodash';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { count } from './format.ts';

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What a column is sorted by, and what it shows where that is something else. */
  readonly columns: readonly {
    readonly head: string;
    readonly value: (row: Row) => string | number;
    readonly show?: (row: Row) => ReactNode;
  }[];
}

const FIRST_ROWS = 100;

/** A table that a click on a heading sorts; until then its rows stand in their own order. */
export function Table<Row>({ label, rows, columns }: TableProps<Row>) {
  const [sort, setSort] = useState({ column: -1, isDown: false });
  const [isWhole, setIsWhole] = useState(false);
  const by = columns[sort.column];
  const sorted = by === undefined ? rows : _.orderBy(rows, [by.value], [sort.isDown ? 'desc' : 'asc']);
  const Arrow = sort.isDown ? ArrowDown : ArrowUp;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="ua-scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head }, column) => (
              <th
                key={head}
                scope="col"
                aria-sort={column !== sort.column ? 'none' : sort.isDown ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() =>
                    setSort({ column, isDown: column === sort.column ? !sort.isDown : column > 0 })
                  }
                >
                  {head} {column === sort.column && <Arrow size={14} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? sorted : sorted.slice(0, FIRST_ROWS)).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep nothing between two draws
            <tr key={index}>
              {columns.map(({ head, value, show }) => {
                const cell = value(row);
                return <td key={head}>{show?.(row) ?? (typeof cell === 'number' ? count(cell) : cell)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > FIRST_ROWS && (
        <button type="button" className="ua-button" onClick={() => setIsWhole(true)}>
          Show all {rows.length}
        </button>
      )}
    </section>
  );
}
