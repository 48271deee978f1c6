import { formatIsoDate, utcDayOf } from '../../base/calendar-day.ts';
import type { FileFormat } from '../../model/file-report.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

const FORMATS: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  json: 'JSON',
  ndjson: 'NDJSON',
  'compliance-api': 'Compliance API',
  'data-export': 'Data export',
};

const COLUMNS: readonly Column<LoadedFile>[] = [
  { id: 'name', header: 'File', value: (file) => file.name, isRowHeader: true, width: 200 },
  { id: 'format', header: 'Read as', value: (file) => FORMATS[file.format], width: 96 },
  {
    id: 'bytes',
    header: 'Size',
    value: (file) => file.bytes,
    cell: (file) => formatBytes(file.bytes),
    align: 'end',
    width: 96,
  },
  { id: 'span', header: 'Days', value: (file) => file.firstEvent, cell: describeSpan, width: 208 },
  { id: 'read', header: 'Read', value: (file) => file.recordsRead, align: 'end', width: 96 },
  {
    id: 'counted',
    header: 'Counted',
    value: (file) => file.recordsKept - file.duplicates - file.setAside,
    align: 'end',
    width: 104,
  },
  { id: 'rejected', header: 'Not readable', value: (file) => file.recordsRejected, align: 'end', width: 128 },
  { id: 'duplicates', header: 'Duplicates', value: (file) => file.duplicates, align: 'end', width: 116 },
];

export function FilesTable({ files }: { readonly files: readonly LoadedFile[] }) {
  return (
    <div className="px-2 pb-1">
      <DataTable caption="Files" columns={COLUMNS} rows={files} rowKey={idOf} />
    </div>
  );
}

const idOf = (file: LoadedFile): string => `${file.id}`;

function describeSpan({ firstEvent, lastEvent }: LoadedFile): string {
  if (firstEvent === null || lastEvent === null) return '–';
  return formatDateRange(formatIsoDate(utcDayOf(firstEvent)), formatIsoDate(utcDayOf(lastEvent)));
}
