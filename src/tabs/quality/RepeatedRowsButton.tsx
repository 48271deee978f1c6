import { useStore } from '../../state/store-context.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { Button } from '../../ui/Button.tsx';

/** Counts rows that a file repeats once, or each of them again; in all files, and in those that are added later. */
export function RepeatedRowsButton() {
  const store = useStore();
  const areCountedOnce = useAppState((state) => state.status?.repeatedRows === 'once');
  const hasSeveralFiles = useAppState((state) => (state.status?.files.length ?? 0) > 1);
  const where = hasSeveralFiles ? ' in all files' : '';
  return (
    <Button
      size="small"
      className="mt-2"
      onClick={() => store.countRepeated(areCountedOnce ? 'each' : 'once')}
    >
      {areCountedOnce ? `Count every row again${where}` : `Count repeated rows once${where}`}
    </Button>
  );
}
