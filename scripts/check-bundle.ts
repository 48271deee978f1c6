import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Reads the built page for words that could reach the network or run text as code. The policy stops them all; this finds a
 * dependency that has begun to try, on the day it is updated.
 */

const folder = 'dist';

const suspects =
  /\bfetch\s*\(|\bfetchLater\b|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\w*|\bWebTransport\b|\bRTC\w+|\bEventSource\b|\bSharedWorker\b|\bserviceWorker\b|\bimportScripts\b|\beval\s*\(|\bnew\s+Function\b|\bdocument\.write\b|\b(?:https?|wss?):\/\/[^\s"'`<>\\)]*/g;

interface Exception {
  readonly match: RegExp;
  /** What must stand around it, so that the next one of its kind is found. */
  readonly around?: RegExp;
  readonly reason: string;
}

const errorText = 'an address in the text of an error: text, never an address that is called';

const allowed: readonly Exception[] = [
  { match: /^http:\/\/www\.w3\.org\//, reason: 'the name of an XML namespace, never fetched' },
  { match: /^https:\/\/react\.dev\/errors\//, reason: errorText },
  { match: /^https:\/\/redux(-toolkit)?\.js\.org\/Errors\?code=/, reason: errorText },
  { match: /^https:\/\/bit\.ly\/3cXEKWf$/, around: /\[Immer\] minified error/, reason: errorText },
  {
    match: /^https:\/\/tailwindcss\.com$/,
    around: /MIT License/,
    reason: 'the licence line of the style sheet',
  },
  {
    match: /^XMLHttpRequest$/,
    around: /this\._config\.withCredentials/,
    reason: 'PapaParse can read from an address; the page only has it write',
  },
];

const found = new Map<string, { readonly files: Set<string>; readonly around: string }>();
for (const file of builtFiles(folder)) {
  const text = readFileSync(file, 'utf8');
  for (const match of text.matchAll(suspects)) {
    const [word] = match;
    const around = text.slice(Math.max(0, match.index - 80), match.index + 80).replaceAll('\n', ' ');
    if (allowed.some((exception) => exception.match.test(word) && exception.around?.test(around) !== false))
      continue;
    const known = found.get(word) ?? { files: new Set<string>(), around };
    known.files.add(file);
    found.set(word, known);
  }
}

for (const [word, { files, around }] of found)
  console.error(`${word}\n  in ${[...files].join(', ')}\n  … ${around} …\n`);
if (found.size > 0) {
  console.error(
    'The built page holds what could reach the network. If it never does, name it with a reason in scripts/check-bundle.ts.',
  );
  process.exitCode = 1;
} else {
  console.log(
    `Nothing in ${folder}/ could reach the network, but for ${allowed.length} exceptions with a reason.`,
  );
}

function builtFiles(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|js|css)$/.test(name))
    .map((name) => join(path, name));
}
