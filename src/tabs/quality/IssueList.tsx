import type { Issue, IssueEffect, Place } from '../../model/issue.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { Badge } from '../../ui/Badge.tsx';
import { formatCount } from '../../ui/format.ts';
import { visibleLine } from '../../ui/visible-text.ts';
import { describeEffect, describeIssue } from './describe-issue.ts';
import { Panel } from './Panel.tsx';
import { RepeatedRowsButton } from './RepeatedRowsButton.tsx';

/** Every kind of thing that was wrong, file by file, with places to look. */
export function IssueList({ files }: { readonly files: readonly LoadedFile[] }) {
  const withIssues = files.filter((file) => file.issues.length > 0);
  if (withIssues.length === 0) {
    return (
      <Panel title="Was anything wrong with the records?" summary="No. Every record was read as it stands." />
    );
  }
  return (
    <Panel
      title="Was anything wrong with the records?"
      summary="What was found, how often, what it means for the numbers, and up to five places to look. Lines count from 1, as an editor shows them."
    >
      {withIssues.map((file) => (
        <div key={file.id} className="px-5 py-4 not-first:border-t not-first:border-line">
          {files.length > 1 && (
            <h3 className="mb-3 truncate text-sm font-medium text-ink" title={visibleLine(file.name)}>
              <bdi>{visibleLine(file.name)}</bdi>
            </h3>
          )}
          <ul className="flex flex-col gap-4">
            {file.issues.map((issue) => (
              <IssueItem key={issue.code} issue={issue} />
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

/** Whether a number may be too low or too high for it. */
const WARNS: Readonly<Record<IssueEffect, boolean>> = {
  'row-dropped': true,
  'cell-empty': true,
  'kept-as-is': false,
  'maybe-twice': true,
  'rest-missing': true,
  noted: false,
  'line-skipped': false,
  'passed-over': false,
  'counted-once': false,
};

function IssueItem({ issue }: { readonly issue: Issue }) {
  const { title, meaning } = describeIssue(issue.code, issue.effect);
  return (
    <li className="text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium text-ink">
          {title} <span className="font-normal text-ink-muted">× {formatCount(issue.count)}</span>
        </span>
        <Badge tone={WARNS[issue.effect] ? 'warning' : 'neutral'}>{describeEffect(issue.effect)}</Badge>
      </p>
      <p className="mt-0.5 max-w-3xl text-pretty text-ink-muted">{meaning}</p>
      {issue.examples.length > 0 && <Places places={issue.examples} />}
      {issue.code === 'row-repeated' && <RepeatedRowsButton />}
    </li>
  );
}

function Places({ places }: { readonly places: readonly Place[] }) {
  return (
    <ul className="mt-1.5 flex flex-col gap-0.5 text-xs">
      {places
        .toSorted((a, b) => a.line - b.line)
        .map((place) => (
          <li key={`${place.line} ${place.record} ${place.found}`} className="flex gap-3">
            <span className="w-20 shrink-0 text-ink-muted">
              {place.line === 0 ? 'the file' : `line ${formatCount(place.line)}`}
              {place.record !== null && <span className="sr-only">, record {formatCount(place.record)}</span>}
            </span>
            <code className="min-w-0 break-all font-mono text-ink">
              <bdi>{place.found === '' ? '(empty)' : visibleLine(place.found)}</bdi>
            </code>
          </li>
        ))}
    </ul>
  );
}
