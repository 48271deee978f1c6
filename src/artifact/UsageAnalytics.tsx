// First, so that what is to be adapted stands at the top of the file.
import './settings.ts';
import { createElement, useEffect, useRef, useState } from 'react';
import type { ShortSummary } from '../metrics/short-summary.ts';
import { Button } from './Button.tsx';
import { Cards, Periods } from './Cards.tsx';
import { DailyChart } from './DailyChart.tsx';
import { days } from './format.ts';
import { Leaderboard } from './Leaderboard.tsx';
import { FileButton, OpenLog } from './OpenLog.tsx';
import { Quality } from './Quality.tsx';
import { readLog } from './read-log.ts';
import { SummaryText } from './SummaryText.tsx';
import { READY_SUMMARY } from './settings.ts';
import { STYLE } from './style.ts';
import { uploadedLog } from './uploaded-log.ts';

// Not as a tag: the page in one file holds this text inside its own script, where no style may be opened.
const LOOKS = createElement('style', null, STYLE);

export default function UsageAnalytics() {
  const [summary, setSummary] = useState<ShortSummary | null>(READY_SUMMARY);
  const [problem, setProblem] = useState('');
  const [progress, setProgress] = useState('');
  const [view, setView] = useState('Overview');

  /** What was opened last. */
  const newest = useRef<unknown>(null);
  const open = async (name: string, source: Blob | string) => {
    newest.current = source;
    const isNewest = () => newest.current === source;
    const note = (share: number) => {
      if (isNewest()) setProgress(`Reading the log … ${Math.round(share * 100)} %`);
    };
    const text = new Blob([source]).text();
    const reading = await text.then((log) => readLog(name, log, note)).catch(() => 'It cannot be read.');
    if (!isNewest()) return;
    setProgress('');
    const isRead = typeof reading !== 'string';
    setProblem(isRead ? '' : `${name}: ${reading}`);
    if (isRead) setSummary(reading);
  };
  const openFile = (file: File) => open(file.name, file);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for and listened to once, from the beginning
  useEffect(() => {
    uploadedLog().then((log) => log && open(log.name, log.text));
    /* A drop or a paste anywhere on the page. */
    const take = (event: Event) => {
      const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
      const data = dataTransfer ?? clipboardData;
      event.preventDefault();
      if (event.type === 'dragover') return;
      if (data?.files[1]) setProblem('One file at a time.');
      else if (data?.files[0]) openFile(data.files[0]);
      else if (data?.getData('text')) open('Pasted text', data.getData('text'));
    };
    const end = new AbortController();
    for (const type of ['dragover', 'drop', 'paste'])
      window.addEventListener(type, take, { signal: end.signal });
    return () => end.abort();
  }, []);

  return (
    <main className="ua">
      {LOOKS}
      <header>
        <div>
          <h1>Claude Usage Analytics</h1>
          {summary && <p>{days(summary.periods.all)}, in UTC</p>}
        </div>
        {summary && <FileButton label="Open another file" onFile={openFile} />}
      </header>
      {problem && (
        <section role="alert" className="ua-warn">
          {problem}
        </section>
      )}
      {progress && <p role="status">{progress}</p>}
      {!summary && !progress && <OpenLog onFile={openFile} />}
      {summary && (
        <>
          <Quality {...summary} />
          <Cards {...summary} />
          <nav>
            {['Overview', 'Conversations'].map((name) => (
              <Button key={name} aria-pressed={name === view} onClick={() => setView(name)}>
                {name}
              </Button>
            ))}
          </nav>
          {view === 'Overview' ? (
            <DailyChart
              title="Daily active users"
              label="Active users"
              daily={summary.daily}
              figure="activeUsers"
            />
          ) : (
            <>
              <Periods {...summary} />
              <DailyChart
                title="Conversations a day"
                label="Conversations"
                daily={summary.daily}
                figure="conversations"
              />
              <Leaderboard {...summary} />
            </>
          )}
          <SummaryText {...summary} />
        </>
      )}
      <footer>
        Whoever opens this artifact when it is shared also gets the attached files, the log among them.
      </footer>
    </main>
  );
}
