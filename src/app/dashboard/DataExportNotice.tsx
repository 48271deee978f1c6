import { useAppState } from '../../state/use-app-state.ts';
import { countOf } from '../../ui/count-of.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Says that part of the numbers comes from a data export, and what that means for them. */
export function DataExportNotice() {
  const files = useAppState((state) => state.status?.files);
  const events = (files ?? [])
    .filter(({ format }) => format === 'data-export')
    .reduce((sum, file) => sum + file.recordsKept - file.duplicates - file.setAside, 0);
  if (events === 0) return null;
  return (
    <Notice
      tone="info"
      title={`${countOf(events, 'conversation')} ${events === 1 ? 'comes' : 'come'} from a data export`}
    >
      They fill days that no log covers, with nothing but conversations that were not deleted since: on those
      days users are too few. What was said in them was not read.
    </Notice>
  );
}
