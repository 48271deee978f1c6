import { useAppState } from '../../state/use-app-state.ts';
import { useView } from '../../state/use-view.ts';
import { formatLongDate } from '../../ui/format.ts';
import { useIsPrinting } from '../../ui/use-is-printing.ts';
import { visibleLine } from '../../ui/visible-text.ts';
import { ProductMark } from '../ProductMark.tsx';
import { datesOfLog, describeView } from './describe-selection.ts';
import { describeSource } from './describe-source.ts';

/** More would push the numbers off the first page. */
const MAX_NAMES = 6;

/** The head of what is printed: which page this is, of what, and when. There only while the page is laid out for paper. */
export function PrintHeading({ title }: { readonly title: string }) {
  const isPrinting = useIsPrinting();
  const status = useAppState((state) => state.status);
  const view = useView((each) => each);
  if (!isPrinting || status === null || status.firstEvent === null || status.lastEvent === null) return null;
  const { timeZone, hidesNames } = view.selection;
  const now = Date.now();
  const log = datesOfLog(status.firstEvent, status.lastEvent, timeZone);
  const names = status.files.map(({ name }) => visibleLine(name));
  return (
    <header className="mb-5 border-b border-line pb-3">
      <div className="flex items-center justify-between gap-6">
        <p className="flex items-center gap-2 text-sm text-ink-muted">
          <ProductMark className="size-5 shrink-0" />
          Claude Usage Analytics
        </p>
        <p className="text-xs text-ink-muted">
          Printed {formatLongDate(datesOfLog(now, now, timeZone).from)}
        </p>
      </div>
      <h1 className="mt-2 text-figure font-semibold text-ink">{title}</h1>
      <p className="mt-1 text-sm text-ink">{describeView(view, log).join(' · ')}</p>
      <p className="text-xs break-words text-ink-muted">{describeSource(status, hidesNames)}</p>
      {names.length > 1 && !hidesNames && (
        <p className="text-xs break-words text-ink-muted">
          {names.slice(0, MAX_NAMES).join(', ')}
          {names.length > MAX_NAMES && ' …'}
        </p>
      )}
    </header>
  );
}
