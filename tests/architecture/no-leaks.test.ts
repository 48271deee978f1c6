import { describe, expect, it } from 'vitest';
import { codeOf, readSourceFiles, type SourceFile } from './source-files.ts';

const help = 'Nothing leaves the page, nothing is kept, no text becomes code: docs/architecture.md.';

/** The browser's own word is the policy in scripts/build/policy.ts; this one is heard earlier and names the line. */
const forbidden: readonly RegExp[] = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bsendBeacon\b/,
  /\bWebSocket\b/,
  /\bWebTransport\b/,
  /\bEventSource\b/,
  /\bRTCPeerConnection\b/,
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdangerouslySetInnerHTML\b/,
  /\bconsole\s*\./,
  /\b(?:local|session)Storage\b/,
  /\bindexedDB\b/,
  /\bdocument\s*\.\s*cookie\b/,
];

describe('src', () => {
  it('holds nothing that could send, keep or run what is in a log', () => {
    expect(readSourceFiles('src').flatMap(leaksIn), help).toEqual([]);
  });
});

describe('leaksIn', () => {
  it.each([
    ["await fetch('/x');", 1],
    ['const a = 1;\nel.innerHTML = a; console.log(a);', 2],
    ["// never fetch('/x')\n/* eval(x) */ prefetch(); const url = 'https://fetch';", 0],
  ])('%j holds %i', (text, count) => {
    expect(leaksIn({ path: 'src/ui/x.tsx', text })).toHaveLength(count);
  });
});

function leaksIn(file: SourceFile): string[] {
  return codeOf(file)
    .split('\n')
    .flatMap((line, index) =>
      forbidden
        .filter((pattern) => pattern.test(line))
        .map((pattern) => `${file.path}:${index + 1} ${pattern.source}`),
    );
}
