import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { formatIsoDate, utcDayOf } from '../../base/calendar-day.ts';
import type { EpochMs } from '../../base/units.ts';
import type { FileFormat } from '../../model/file-report.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { StackedBar } from '../../ui/StackedBar.tsx';
import { TruncatedText } from '../../ui/TruncatedText.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { visibleLine } from '../../ui/visible-text.ts';
import { barParts, countedOf, reckon } from './reckoning.ts';

const FORMATS: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  json: 'JSON',
  ndjson: 'NDJSON',
  'compliance-api': 'Compliance API',
  'data-export': 'Data export',
};

interface FilesTableProps {
  readonly files: readonly LoadedFile[];
  readonly onRemove: (file: LoadedFile) => void;
}

/** Read = counted + not readable + duplicates + set aside, in every row. */
export function FilesTable({ files, onRemove }: FilesTableProps) {
  const columns = useMemo(() => columnsFor(files, onRemove), [files, onRemove]);
  return (
    <div className="px-2 pb-1">
      <DataTable caption="Files" columns={columns} rows={files} rowKey={idOf} />
    </div>
  );
}

const idOf = (file: LoadedFile): string => `${file.id}`;

/** A count of records. */
function figure(id: string, header: string, width: number, value: (file: LoadedFile) => number) {
  return { id, header, value, align: 'end', width } as const;
}

function columnsFor(
  files: readonly LoadedFile[],
  onRemove: FilesTableProps['onRemove'],
): readonly Column<LoadedFile>[] {
  const some = (pick: (file: LoadedFile) => number): boolean => files.some((file) => pick(file) > 0);
  return [
    {
      id: 'name',
      header: 'File',
      value: (file) => file.name,
      cell: (file) => <NameWithRemove file={file} onRemove={onRemove} />,
      isRowHeader: true,
      width: 164,
    },
    figure('read', 'Read', 76, (file) => file.recordsRead),
    {
      id: 'bar',
      header: 'Shares',
      value: (file) => (file.recordsRead === 0 ? null : countedOf(file) / file.recordsRead),
      cell: (file) => <StackedBar parts={barParts(reckon([file]))} />,
      width: 96,
    },
    figure('counted', 'Counted', 92, countedOf),
    figure('rejected', 'Not readable', 128, (file) => file.recordsRejected),
    figure('duplicates', 'Duplicates', 104, (file) => file.duplicates),
    ...(some((file) => file.shared?.count ?? 0)
      ? [
          {
            id: 'shared',
            header: 'Also in earlier files',
            value: describeShared,
            cell: (file: LoadedFile) => <TruncatedText>{describeShared(file)}</TruncatedText>,
            width: 184,
          },
        ]
      : []),
    ...(some((file) => file.setAside) ? [figure('aside', 'Set aside', 104, (file) => file.setAside)] : []),
    ...(some((file) => file.blankLines)
      ? [figure('blank', 'Blank lines', 112, (file) => file.blankLines)]
      : []),
    ...(some((file) => file.repeatedHeaders)
      ? [figure('headers', 'Headers again', 132, (file) => file.repeatedHeaders)]
      : []),
    { id: 'span', header: 'Days', value: (file) => file.firstEvent, cell: spanCell, width: 176 },
    { id: 'format', header: 'Read as', value: describeFormat, width: formatWidth(files) },
  ];
}

/** The button stays with the name when the table scrolls sideways. */
function NameWithRemove({
  file,
  onRemove,
}: {
  readonly file: LoadedFile;
  readonly onRemove: FilesTableProps['onRemove'];
}) {
  return (
    <span className="flex items-center gap-1">
      <span className="min-w-0 flex-1">
        <TruncatedText>{file.name}</TruncatedText>
      </span>
      <IconButton
        label={`Remove ${visibleLine(file.name)}`}
        icon={<Trash2 />}
        size="small"
        className="-mr-2"
        onClick={() => onRemove(file)}
      />
    </span>
  );
}

function formatWidth(files: readonly LoadedFile[]): number {
  const forList = files.some((file) => file.listName !== undefined) ? 84 : 0;
  const forState = files.some((file) => file.incomplete !== undefined) ? 84 : 0;
  return 152 + forList + forState;
}

/** A list of users holds people, not records. */
function describeFormat({ format, bytes, listedPeople, listName, incomplete }: LoadedFile): string {
  const list = listName === undefined ? '' : ` (list “${listName}”)`;
  const kind = listedPeople === 0 ? FORMATS[format] + list : countOf(listedPeople, 'listed user');
  return [kind, formatBytes(bytes), ...(incomplete === undefined ? [] : ['incomplete'])].join(', ');
}

function spanCell(file: LoadedFile) {
  return <TruncatedText>{describeSpan(file)}</TruncatedText>;
}

function describeSpan({ firstEvent, lastEvent }: LoadedFile): string {
  return firstEvent === null || lastEvent === null ? '–' : daysBetween(firstEvent, lastEvent);
}

/** The days on which it overlaps, as in “1,204, 1 Mar – 5 Apr 2026”. */
function describeShared({ shared }: LoadedFile): string {
  return shared === null ? '–' : `${formatCount(shared.count)}, ${daysBetween(shared.first, shared.last)}`;
}

function daysBetween(first: EpochMs, last: EpochMs): string {
  return formatDateRange(formatIsoDate(utcDayOf(first)), formatIsoDate(utcDayOf(last)));
}
