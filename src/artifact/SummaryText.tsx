import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Summary } from '../metrics/summary.ts';
import { Button } from './Button.tsx';
import { count, day, many } from './format.ts';

/** The numbers to take along. A frame may swallow downloads without a word, so they stand there to be copied. */
export function SummaryText(summary: Summary) {
  const [note, setNote] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    box.current?.select();
    setNote(document.execCommand('copy') ? 'Copied.' : 'Selected: press Ctrl or ⌘ and C.');
  };
  return (
    <section>
      <h2>Summary to copy</h2>
      <textarea ref={box} readOnly rows={8} aria-label="Summary" value={textOf(summary)} />
      <Button onClick={copy}>
        <Copy size={16} /> Copy
      </Button>{' '}
      <span role="status">{note}</span>
      <details>
        <summary>Show as JSON</summary>
        <textarea readOnly rows={8} aria-label="Summary as JSON" value={JSON.stringify(summary, null, 2)} />
      </details>
    </section>
  );
}

function textOf({ range, log, periods, people }: Summary): string {
  const lines = (['all', '30d', '7d'] as const).map((name) => {
    const { from, to, users, conversations, projects, files } = periods[name];
    return `${day(from)} – ${day(to)}: ${many(users, 'user')}, ${many(conversations, 'conversation')}, ${many(projects, 'project')}, ${many(files, 'file')}`;
  });
  return [
    `Claude usage as of ${day(range.to)} (UTC), from ${log.files.map(({ name }) => name).join(', ')}`,
    ...lines,
    'Most conversations, all time:',
    ...people.slice(0, 10).map(
      ({ name, conversationsAll, lastSeen }) =>
        // The number first: after an Arabic name it would be drawn before it.
        `${count(conversationsAll)} – ${name}, last seen ${day(lastSeen)}`,
    ),
  ].join('\n');
}
