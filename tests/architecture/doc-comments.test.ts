import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { readSourceFiles, type SourceFile } from './source-files.ts';

const documentedLayers = ['src/model', 'src/importers', 'src/metrics', 'src/engine'];
const help = 'Say above each what comes back; docs/architecture.md shows the form.';

describe('doc comments', () => {
  it('stand above every export of the logic layers', () => {
    const files = documentedLayers.flatMap(readSourceFiles);
    expect(files.flatMap(undocumentedExports), help).toEqual([]);
  });
});

describe('undocumentedExports', () => {
  it.each([
    ['/** The answer. */\nexport const answer = 42;', 0],
    [
      '/** Both. */\nexport function f(x: string): void;\nexport function f(x: number): void;\nexport function f() {}',
      0,
    ],
    ["export { x } from './x.ts';\nexport type { Y } from './y.ts';", 0],
    ['/** Shape. */\n// biome-ignore lint: a reason\nexport interface Shape {}', 0],
    ['/** Bytes. */\nexport const CR = 13;\nexport const LF = 10;', 0],
    ['/** Bytes. */\nexport const CR = 13;\n\nexport const LF = 10;', 1],
    ['/** One. */\nexport const one = 1;\nexport type Two = 2;', 1],
    ['export const answer = 42;', 1],
    ['/* Not a doc comment. */\nexport type Answer = 42;', 1],
    ['/** Of something else. */\nconst a = 1;\nexport const b = a;', 1],
    ['/** Too far. */\n\nexport class Far {}', 1],
  ])('%j misses %i', (text, count) => {
    expect(undocumentedExports({ path: 'src/model/x.ts', text })).toHaveLength(count);
  });
});

/** Exports declared here; what a file hands on from another is documented there. */
function undocumentedExports({ path, text }: SourceFile): string[] {
  const { module, comments } = parseSync(path, text);
  const docEnds = comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end }) => end);
  const documented = new Set<string>();
  let endOfDocumented = -1;
  return module.staticExports.flatMap(({ start, end, entries }) => {
    if (text.startsWith('export {', start) || entries.some((entry) => entry.moduleRequest)) return [];
    const name = entries[0]?.exportName.name ?? 'default';
    const hasDoc = docEnds.some((end) => end <= start && isOneStep(text.slice(end, start)));
    // Constants in one block, and overloads, share the comment of the first.
    const isInBlock =
      text.startsWith('export const', start) &&
      endOfDocumented >= 0 &&
      isOneStep(text.slice(endOfDocumented, start));
    if (!hasDoc && !isInBlock && !documented.has(name)) return [`${path}: ${name}`];
    documented.add(name);
    endOfDocumented = text.startsWith('export const', start) ? end : -1;
    return [];
  });
}

/** One line end and nothing else, but for a note to the linter. */
function isOneStep(between: string): boolean {
  return /^[ \t]*\r?\n([ \t]*\/\/ biome-ignore[^\n]*\n)*[ \t]*$/.test(between);
}
