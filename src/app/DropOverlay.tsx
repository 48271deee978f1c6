import { FileDown } from 'lucide-react';

/** Covers the window while files hang over it. It takes no pointer events: the drop belongs to the window. */
export function DropOverlay() {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 bg-backdrop p-3">
      <div className="flex h-full flex-col items-center justify-center gap-3 rounded-card border-2 border-dashed border-accent bg-surface">
        <FileDown aria-hidden="true" className="size-8 text-accent-text" strokeWidth={1.5} />
        <p className="text-xl font-semibold text-ink">Drop to read</p>
        <p className="text-sm text-ink-muted">CSV, JSON, ZIP or gzip: files or folders, one or several</p>
      </div>
    </div>
  );
}
