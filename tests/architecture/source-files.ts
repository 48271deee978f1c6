import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export interface SourceFile {
  /** From the project's root, with forward slashes: `src/base/units.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface ImportStatement {
  /** A path like `src/base/units.ts` for our own files, else the name as written: `lodash/groupBy`. */
  readonly target: string;
  readonly isOwnFile: boolean;
  /** Only `import type` counts: `import { type X }` still runs the module. */
  readonly isTypeOnly: boolean;
}

export function readSourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

/** All that a file refers to: imports, re-exports, `import()` and the types in `import('…').Name`. */
export function importsOf({ path, text }: SourceFile): readonly ImportStatement[] {
  const { module, comments } = parseSync(path, text);
  const statements = [...module.staticImports, ...module.staticExports].flatMap((statement) => {
    const { start, end } = statement;
    const requests =
      'moduleRequest' in statement
        ? [statement.moduleRequest]
        : statement.entries.map((entry) => entry.moduleRequest);
    const isTypeOnly = /^(?:import|export)\s+type\b/.test(text.slice(start, end));
    return requests.flatMap((request) => (request ? [{ specifier: request.value, isTypeOnly }] : []));
  });
  const running = new Set(module.dynamicImports.map(({ start }) => start));
  const calls = [...blank(text, comments).matchAll(/\bimport\(\s*(['"`])(.+?)\1/g)].map((match) => ({
    specifier: match[2] ?? '',
    isTypeOnly: !running.has(match.index),
  }));
  return [...statements, ...calls].map(({ specifier, isTypeOnly }) => ({
    ...resolveTarget(path, specifier),
    isTypeOnly,
  }));
}

/** The code without its comments; every other character keeps its place. */
export function codeOf({ path, text }: SourceFile): string {
  return blank(text, parseSync(path, text).comments);
}

function resolveTarget(from: string, specifier: string): { target: string; isOwnFile: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, isOwnFile: false };
  const withoutQuery = specifier.replace(/\?.*$/, '');
  return { target: posix.join(posix.dirname(from), withoutQuery), isOwnFile: true };
}

function blank(text: string, ranges: readonly { start: number; end: number }[]): string {
  return ranges.reduce(
    (code, { start, end }) =>
      code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end),
    text,
  );
}
