import { Expand } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { QuarantinedRecord } from '../../engine/questions.ts';
import type { IssueCode } from '../../model/issue.ts';
import { formatCount } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Column } from '../../ui/table/column.ts';
import { PagedTable } from '../../ui/table/PagedTable.tsx';
import { visibleLine } from '../../ui/visible-text.ts';
import { describeIssue } from './describe-issue.ts';
import { QuarantinedRecordDialog } from './QuarantinedRecordDialog.tsx';
import { useQuarantine } from './use-quarantine.ts';

interface QuarantineTableProps {
  readonly code: IssueCode | null;
  readonly rowCount: number;
  /** Several files are loaded: say which. */
  readonly hasFiles: boolean;
}

export function QuarantineTable({ code, rowCount, hasFiles }: QuarantineTableProps) {
  const { rowAt, onShow } = useQuarantine(code);
  const [opened, setOpened] = useState<QuarantinedRecord | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const columns = useMemo(() => columnsFor(hasFiles, setOpened), [hasFiles]);
  return (
    <>
      <PagedTable
        caption="Records that are not counted"
        columns={columns}
        rowCount={rowCount}
        rowAt={rowAt}
        onShow={onShow}
      />
      <QuarantinedRecordDialog record={opened} onClose={close} />
    </>
  );
}

function columnsFor(
  hasFiles: boolean,
  open: (record: QuarantinedRecord) => void,
): readonly Column<QuarantinedRecord>[] {
  const file: Column<QuarantinedRecord> = {
    id: 'file',
    header: 'File',
    value: (record) => record.file,
    width: 160,
  };
  return [
    ...(hasFiles ? [file] : []),
    { id: 'line', header: 'Line', value: (record) => record.line, align: 'end', width: 80 },
    {
      id: 'text',
      header: 'Record as it stands in the file',
      value: (record) => record.text,
      cell: (record) => <RecordText record={record} />,
      isRowHeader: true,
      width: 240,
    },
    { id: 'reason', header: 'Reason', value: (record) => describeIssue(record.code).title, width: 160 },
    { id: 'record', header: 'Record', value: (record) => record.record, align: 'end', width: 88 },
    {
      id: 'open',
      header: 'In full',
      value: () => null,
      cell: (record) => <OpenButton record={record} onOpen={() => open(record)} />,
      isAction: true,
      width: 56,
    },
  ];
}

/** Line ends are shown as signs: the row is one line high. */
function RecordText({ record: { text } }: { readonly record: QuarantinedRecord }) {
  if (text === null) return <span className="text-ink-muted">(only the place was kept)</span>;
  return (
    <code className="font-mono text-xs font-normal text-ink">
      <bdi>{visibleLine(text.replaceAll(/\r\n|\n|\r/g, '⏎'))}</bdi>
    </code>
  );
}

function OpenButton({ record, onOpen }: { readonly record: QuarantinedRecord; readonly onOpen: () => void }) {
  if (record.text === null) return null;
  return (
    <IconButton
      label={`Show the record of line ${formatCount(record.line)} in full`}
      icon={<Expand />}
      size="small"
      onClick={onOpen}
    />
  );
}
