import { useMemo, useRef, useState } from 'react';
import type { FoundRecord, RecordField, RecordMatch } from '../model/found-record.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { countOf } from '../ui/count-of.ts';
import { formatCount } from '../ui/format.ts';
import { layOutLiteral } from '../ui/lay-out-literal.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { SteadyText } from '../ui/SteadyText.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { visibleLine, visibleText } from '../ui/visible-text.ts';
import { FoundText } from './FoundText.tsx';

/** So much of a cell stands there at first. */
const FIRST_CHARACTERS = 2_000;

type Form = 'laid-out' | 'exact';

const FORMS = [
  { value: 'laid-out', label: 'Laid out' },
  { value: 'exact', label: 'As in the file' },
] as const;

/** One record as it stands in its file: where, and every column with its text. */
export function RecordView({ record }: { readonly record: FoundRecord }) {
  const list = useRef<HTMLDListElement>(null);
  const [form, setForm] = useState<Form>('laid-out');
  const layouts = useMemo(() => record.fields.map(({ text }) => layOutLiteral(text)), [record]);
  const hasLayouts = layouts.some((layout) => layout !== null);
  const { file, line, fieldsLeftOut } = record;
  return (
    <article aria-label="The record">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 text-ink-muted wrap-anywhere">
          <bdi className="font-medium text-ink">{visibleLine(file)}</bdi>, line {formatCount(line)}, record{' '}
          {formatCount(record.record)}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {hasLayouts && (
            <Segmented
              label="How the cells are written"
              size="small"
              options={FORMS}
              value={form}
              onChange={setForm}
            />
          )}
          <CopyButton label="Copy the record" text={() => exactText(record)} target={list} />
        </div>
      </div>
      {record.match !== null && <Found match={record.match} />}
      <dl
        ref={list}
        className="mt-3 overflow-hidden rounded-control border border-line text-xs sm:grid sm:grid-cols-[minmax(7rem,auto)_minmax(0,1fr)]"
      >
        {record.fields.map((field, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name; they may be called alike
          <div key={index} className="group contents">
            <dt className="px-3 pt-2 sm:max-w-56 font-mono text-ink-muted wrap-anywhere group-not-first:border-t group-not-first:border-line sm:bg-sunken sm:py-2">
              <ColumnName name={field.column} number={index + 1} />
            </dt>
            <dd className="min-w-0 px-3 pt-0.5 pb-2 sm:py-2 sm:group-not-first:border-t sm:group-not-first:border-line">
              <Cell field={field} layout={form === 'exact' ? null : layouts[index]!} />
            </dd>
          </div>
        ))}
      </dl>
      {record.format === 'data-export' && (
        <p className="mt-2 text-ink-muted">
          Of a conversation in a data export, the page reads no more than this.
        </p>
      )}
      {fieldsLeftOut > 0 && (
        <p className="mt-2 text-ink-muted">And {countOf(fieldsLeftOut, 'column')} more in the file.</p>
      )}
    </article>
  );
}

/** A hit may stand far down in a long cell, or beyond what is shown of it. */
function Found({ match: { column, before, hit, after } }: { readonly match: RecordMatch }) {
  return (
    <p className="mt-3 text-ink-muted wrap-anywhere">
      Found in {column === '' ? 'a column without a name' : <bdi>{visibleLine(column)}</bdi>}:{' '}
      <bdi className="font-mono text-xs text-ink">
        {visibleText(before)}
        <FoundText text={visibleLine(hit)} />
        {visibleText(after)}
      </bdi>
    </p>
  );
}

function ColumnName({ name, number }: { readonly name: string; readonly number: number }) {
  return name === '' ? (
    <span className="font-sans italic">column {formatCount(number)}, without a name</span>
  ) : (
    <bdi>{visibleLine(name)}</bdi>
  );
}

interface CellProps {
  readonly field: RecordField;
  /** The text on several lines; null for as it is. */
  readonly layout: string | null;
}

function Cell({ field: { text, length }, layout }: CellProps) {
  const [isOpen, setIsOpen] = useState(false);
  const written = layout ?? text;
  const shown = isOpen ? written : written.slice(0, FIRST_CHARACTERS);
  if (length === 0) return <span className="text-ink-faint">empty</span>;
  return (
    <>
      <pre className="font-mono wrap-anywhere whitespace-pre-wrap text-ink">
        <SteadyText>{visibleText(shown, 'lines')}</SteadyText>
        {shown.length < written.length && '…'}
      </pre>
      {shown.length < written.length && (
        <TextButton className="mt-1 text-accent-text" onClick={() => setIsOpen(true)}>
          {text.length < length
            ? `Show the first ${formatCount(text.length)} of ${formatCount(length)} characters`
            : `Show all ${formatCount(length)} characters`}
        </TextButton>
      )}
      {isOpen && text.length < length && (
        <p className="mt-1 text-ink-muted">
          These are the first {formatCount(text.length)} of {formatCount(length)} characters.
        </p>
      )}
    </>
  );
}

/** To be copied: nothing made visible, nothing laid out. */
function exactText({ fields, fieldsLeftOut }: FoundRecord): string {
  const lines = fields.map(({ column, text, length }) => {
    const more = length - text.length;
    return `${column}: ${text}${more > 0 ? `… (${formatCount(more)} more characters)` : ''}`;
  });
  if (fieldsLeftOut > 0) lines.push(`… (${countOf(fieldsLeftOut, 'more column')})`);
  return lines.join('\n');
}
