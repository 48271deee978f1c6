import _ from 'lodash';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { count } from './format.ts';

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What a column is sorted by, and what it shows where that is no number. */
  readonly columns: readonly {
    readonly head: string;
    readonly value: keyof Row | ((row: Row) => string);
    readonly show?: (row: Row) => ReactNode;
  }[];
}

/** A table that a click on a heading sorts; until then its rows stand in their own order. */
export function Table<Row>({ label, rows, columns }: TableProps<Row>) {
  const [sort, setSort] = useState({ column: -1, isDown: false });
  const [limit, setLimit] = useState(100);
  const by = columns[sort.column];
  const sorted = by ? _.orderBy(rows, by.value, sort.isDown ? 'desc' : 'asc') : rows;
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
          {sorted.slice(0, limit).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep nothing between two draws
            <tr key={index}>
              {columns.map(({ head, value, show }) => (
                <td key={head}>{show ? show(row) : count(row[value as keyof Row] as number)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button onClick={() => setLimit(rows.length)}>Show all {count(rows.length)}</Button>
      )}
    </section>
  );
}
