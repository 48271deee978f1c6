import { ShieldCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { ACCEPTED_FILES } from './accepted-files.ts';
import { LoadingPanel } from './LoadingPanel.tsx';
import { LoadProblems } from './LoadProblems.tsx';
import { loadSample } from './later.ts';
import { ProductMark } from './ProductMark.tsx';
import { UseInClaude } from './use-in-claude/UseInClaude.tsx';
import { useLostFocus } from './use-lost-focus.ts';

export function EmptyPage({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const isLoading = useAppState((state) => state.loading !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col px-4 pt-[max(3rem,16vh)] pb-12 sm:px-6">
      <div className="flex items-center gap-2 text-sm font-medium text-ink-muted">
        <ProductMark className="size-5" />
        Claude Usage Analytics
      </div>
      <h1
        ref={heading}
        tabIndex={-1}
        className="outline-none mt-5 text-2xl font-semibold text-balance text-ink sm:text-[2rem] sm:leading-[2.5rem]"
      >
        See who uses Claude, how much, and whether it grows.
      </h1>
      <div className="mt-8 flex flex-col gap-3">
        <LoadProblems />
        <div className="flex min-h-54 flex-col justify-center rounded-card border border-dashed border-line-control bg-surface px-6 py-8">
          {isLoading && <LoadingPanel />}
          {/* Stays in the page: its shortcut and its input work while a file is read. */}
          <div hidden={isLoading}>
            <DropZone onFiles={onFiles} />
          </div>
        </div>
      </div>
      <HowToExport />
      <InClaude />
      <PrivacyLine />
    </main>
  );
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const store = useStore();
  const openSample = (): void => store.loadSample(async () => (await loadSample()).createSampleFile());
  return (
    <div className="text-center">
      <p className="text-lg font-medium text-ink">Drop your audit log anywhere on this page</p>
      <p className="mt-1 text-sm text-balance text-ink-muted">
        The CSV or ZIP that Claude mailed you, JSON or NDJSON – one file or several. Pasting works, too.
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <FileButton
          variant="primary"
          size="large"
          accept={ACCEPTED_FILES}
          inputLabel="Audit log files"
          shortcutKey="o"
          onFiles={onFiles}
        >
          Choose files
        </FileButton>
        <Button size="large" onClick={openSample}>
          Try the sample log
        </Button>
      </div>
    </div>
  );
}

function HowToExport() {
  return (
    <details className="mt-6 text-sm text-ink-muted">
      <summary className="w-fit rounded font-medium text-ink hover:text-accent-text">
        How to export a log from Claude
      </summary>
      <ol className="mt-2 ml-5 list-decimal space-y-1 text-pretty">
        <li>
          As an owner of a Claude Enterprise organization, open Organization settings → Data and privacy.
        </li>
        <li>Choose “Export logs”. Claude collects the last 180 days, which can take a while.</li>
        <li>Claude mails you a link that works for 24 hours. Download the file and drop it here as it is.</li>
      </ol>
      <p className="mt-2 text-pretty">
        The log says who did what and when. Titles and contents of conversations are not in it.
      </p>
    </details>
  );
}

function InClaude() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="mt-3 text-sm text-pretty text-ink-muted">
      Rather have it inside Claude?{' '}
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="rounded font-medium text-accent-text hover:underline"
      >
        Use in Claude
      </button>
      <UseInClaude isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}

function PrivacyLine() {
  return (
    <p className="mt-6 flex items-start gap-2 border-t border-line pt-4 text-sm text-pretty text-ink-muted">
      <ShieldCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-positive" />
      <span>
        The log stays in this browser. The page’s own policy forbids every connection: go offline and drop the
        file – it works the same. Nothing is stored; closing the tab forgets it all.
      </span>
    </p>
  );
}
