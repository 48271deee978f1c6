import type { LoadedFile } from '../../model/loaded-file.ts';
import { visibleLine } from '../../ui/visible-text.ts';

/** Files whose bytes were given again under the same or another name. */
export function CopiesNote({ files }: { readonly files: readonly LoadedFile[] }) {
  const withCopies = files.filter((file) => file.copies.length > 0);
  if (withCopies.length === 0) return null;
  return (
    <ul className="border-t border-line px-5 py-3 text-sm text-ink-muted">
      {withCopies.map(({ id, name, copies }) => (
        <li key={id}>
          <bdi className="font-medium text-ink">{visibleLine([...new Set(copies)].join(', '))}</bdi> has the
          same bytes as <bdi className="font-medium text-ink">{visibleLine(name)}</bdi> and was left out.
        </li>
      ))}
    </ul>
  );
}
