import { Download } from 'lucide-react';
import { IconButton } from '../IconButton.tsx';
import { type PlainTable, type SavedScope, useSaver } from '../saving.ts';

interface SaveTableButtonProps {
  /** What the table is called on the page. */
  readonly title: string;
  /** What the file is called, in plain words: `never-seen`. */
  readonly fileName: string;
  /** Whose dates stand in the name of the file; the selection's if left out. */
  readonly scope?: SavedScope;
  readonly table: () => PlainTable;
}

/** Saves a table as CSV, where the page can save. */
export function SaveTableButton({ title, fileName, scope, table }: SaveTableButtonProps) {
  const saver = useSaver(scope);
  if (saver === undefined) return null;
  return (
    <IconButton
      label={`Download “${title}” (CSV)`}
      icon={<Download />}
      size="small"
      className="print:hidden"
      onClick={() => saver.saveTable(fileName, table())}
    />
  );
}
