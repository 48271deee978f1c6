import { Columns3 } from 'lucide-react';
import type { PeopleColumnId } from '../../model/people-columns.ts';
import { Button } from '../../ui/Button.tsx';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import type { PeopleColumn } from './people-columns.tsx';

interface ColumnChooserProps {
  readonly columns: readonly PeopleColumn[];
  readonly chosen: readonly PeopleColumnId[];
  readonly onChange: (chosen: readonly PeopleColumnId[]) => void;
  readonly onReset: () => void;
}

/** Which columns stand in the table. The name always does. */
export function ColumnChooser({ columns, chosen, onChange, onReset }: ColumnChooserProps) {
  const toggle = (id: PeopleColumnId): void =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <PopoverPanel
      label="Columns"
      align="end"
      trigger={
        <Button icon={<Columns3 />} className="print:hidden">
          Columns
        </Button>
      }
    >
      <fieldset>
        <legend className="text-xs font-semibold text-ink">Columns</legend>
        <ul className="mt-1.5 flex flex-col">
          {columns
            .filter(({ isRowHeader }) => isRowHeader !== true)
            .map(({ id, header }) => (
              <li key={id}>
                <label className="-mx-2 flex min-h-8 cursor-pointer items-center gap-2.5 rounded-control px-2 text-sm text-ink hover:bg-hover">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                    className="size-4 accent-(--accent)"
                  />
                  {header}
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      <Button size="small" variant="quiet" className="mt-2 -ml-2" onClick={onReset}>
        As at first
      </Button>
    </PopoverPanel>
  );
}
