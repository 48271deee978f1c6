import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const help = 'Docs name real paths, and every folder says what belongs in it: docs/architecture.md.';
const topFolders = ['src', 'tests', 'scripts', 'docs', 'public', 'bench', '.ci'];

/** Installed, or made by a run: other people's docs, or none. */
const MADE_BY_TOOLS = /[\\/](?:node_modules|\.cache)(?:[\\/]|$)/;

const folders = topFolders.filter(existsSync).flatMap((folder) => [folder, ...foldersIn(folder)]);
const docs = ['.', ...folders]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));
const sourceNames = new Set(folders.flatMap((folder) => readdirSync(folder)));

describe('folders of src', () => {
  it('each have a README of a few lines', () => {
    const poor = foldersIn('src').filter((folder) => {
      const path = join(folder, 'README.md');
      return !existsSync(path) || contentLines(readFileSync(path, 'utf8')) < 2;
    });
    expect(poor, help).toEqual([]);
  });
});

describe('docs', () => {
  it('name paths that exist', () => {
    const wrong = docs.flatMap((doc) => deadPaths(doc, readFileSync(doc, 'utf8')));
    expect(wrong, help).toEqual([]);
  });
});

describe('deadPaths', () => {
  it.each([
    ['`src/base/no-such-file.ts`', 1],
    ['[a page](no-such-page.md) and [another](../README-not.md#part)', 2],
    ['`no-such-file.tsx`', 1],
    ['`package.json`, `tests/architecture/docs.test.ts:3`, `layers.ts`, [top](../package.json), `tests/`', 0],
    [
      '`src/tabs/<name>/`, `use-<name>.ts`, `tests/**/*.test.ts`, `lodash/groupBy`, `a/b`, [web](https://a.b/c.md)',
      0,
    ],
  ])('%s has %i', (text, count) => {
    expect(deadPaths('docs/x.md', text)).toHaveLength(count);
  });
});

function deadPaths(doc: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^(?:[a-z]+:|#)/.test(link));
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '').filter(isPath);
  // A doc speaks from its own folder, from the root, or of the layers by their names.
  const bases = [dirname(doc), '.', 'src'];
  return [...links, ...quoted]
    .map((path) => path.replace(/[#:].*$/, ''))
    .filter((path) => !bases.some((base) => existsSync(join(base, path))) && !sourceNames.has(path))
    .map((path) => `${doc}: ${path}`);
}

/** Placeholders, patterns, library names and what a build makes are no promise about the tree. */
function isPath(text: string): boolean {
  if (!/^[\w.@/-]+(?::\d+)?$/.test(text) || text.startsWith('/')) return false;
  if (topFolders.includes(text.split('/')[0] ?? '') && text.includes('/')) return true;
  return (
    /\.tsx?$/.test(basename(text)) ||
    (text.includes('/') && /\.(?:md|css|html)$/.test(text) && !text.startsWith('dist/'))
  );
}

function contentLines(markdown: string): number {
  return markdown.split('\n').filter((line) => line.trim() !== '').length;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !MADE_BY_TOOLS.test(path));
}
