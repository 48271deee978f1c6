import type { LoadedFile } from '../../model/loaded-file.ts';
import { useStore } from '../../state/store-context.ts';
import { useFiles } from '../../state/use-hides-names.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Notice } from '../../ui/Notice.tsx';
import { visibleLine } from '../../ui/visible-text.ts';
import { describeIncomplete } from '../describe-incomplete.ts';
import { isIncomplete } from './describe-caveat.ts';

const MAX_LISTED = 5;

/** Stands above every tab while a file is loaded that is not complete. It cannot be dismissed; removing the file ends it. */
export function IncompleteNotice() {
  const store = useStore();
  const files = useFiles();
  const incomplete = (files ?? []).filter(isIncomplete);
  const [first] = incomplete;
  if (first === undefined) return null;
  if (incomplete.length === 1) {
    return (
      <Notice
        tone="warning"
        title={<TitleOf file={first} />}
        actions={
          <Button size="small" onClick={() => store.remove(first.id)}>
            Remove this file
          </Button>
        }
      >
        {describeState(first)} {describeEffect(first)}
      </Notice>
    );
  }
  const mayBe = incomplete.some((file) => file.incomplete === 'wrong-checksum') ? 'wrong' : 'too low';
  return (
    <Notice
      tone="warning"
      title={`${countOf(incomplete.length, 'file')} are incomplete: the numbers may be ${mayBe}`}
    >
      <ul className="flex flex-col gap-1.5">
        {incomplete.slice(0, MAX_LISTED).map((file) => (
          <li key={file.id} className="flex items-baseline gap-4">
            <p className="min-w-0 flex-1">
              <bdi className="font-medium text-ink">{visibleLine(file.name)}</bdi>. {describeState(file)}
            </p>
            <Button
              size="small"
              aria-label={`Remove ${visibleLine(file.name)}`}
              onClick={() => store.remove(file.id)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {incomplete.length > MAX_LISTED && (
        <p className="mt-1">And {incomplete.length - MAX_LISTED} more, listed in Data quality.</p>
      )}
    </Notice>
  );
}

function TitleOf({ file }: { readonly file: LoadedFile }) {
  return (
    <>
      <bdi>{visibleLine(file.name)}</bdi> {file.incomplete === undefined ? 'seems cut off' : 'is incomplete'}
    </>
  );
}

function describeState({ incomplete, bytes, recordsKept, listedPeople }: LoadedFile): string {
  if (incomplete === undefined) return 'Its last row is not complete and is not counted.';
  const complete =
    recordsKept === 0 ? countOf(listedPeople, 'complete user') : countOf(recordsKept, 'complete event');
  return `${describeIncomplete(incomplete, bytes)} You chose to load the ${complete} in it.`;
}

function describeEffect({ incomplete }: LoadedFile): string {
  return incomplete === 'wrong-checksum'
    ? 'The numbers may be wrong.'
    : 'What came after that is missing: the numbers may be too low.';
}
