import files from '../../artifact/UsageAnalytics.tsx?artifact-files';
import { saveFile } from '../../exports/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CopyText } from './CopyText.tsx';
import type { UseInClaudeProps } from './UseInClaude.tsx';

const TYPES = {
  'usage-analytics.jsx': 'text/javascript',
  'project-instructions.md': 'text/markdown',
  'README.md': 'text/markdown',
} as const;

/** Hands over the starter for a Claude project. */
export function UseInClaudeDialog({ isOpen, onClose }: UseInClaudeProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Use in Claude"
      size="large"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-pretty text-ink-muted">
          Claude can draw this dashboard itself, with the same numbers: give a project these instructions and
          this code, upload the log in a chat and ask for the dashboard.
        </p>
        <Notice tone="warning" title="The log then goes to Claude">
          And whoever opens the dashboard there, once it is shared, also gets the attached log. On this page
          it stays in your browser.
        </Notice>
        <CopyText
          title="Instructions"
          hint="Paste them as the project’s instructions."
          name="project-instructions.md"
          text={files['project-instructions.md']}
          onSave={save}
        />
        <CopyText
          title="Code"
          hint="Add it to the project’s files."
          name="usage-analytics.jsx"
          text={files['usage-analytics.jsx']}
          onSave={save}
        />
        <CopyText
          title="Steps for an admin"
          hint="Five of them, to pass on."
          name="README.md"
          text={files['README.md']}
          onSave={save}
        />
      </div>
    </Dialog>
  );
}

function save(name: string): void {
  const file = name as keyof typeof files;
  saveFile({
    name: file === 'README.md' ? 'usage-analytics-in-claude.md' : file,
    type: TYPES[file],
    text: files[file],
  });
}
