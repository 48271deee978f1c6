import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, parseSync, type Rolldown } from 'vite';

const entry = 'src/artifact/UsageAnalytics.tsx';

/** What a Claude artifact may import, of what the starter uses. */
const libraries = ['react', 'recharts', 'lucide-react', 'lodash', 'papaparse'];

/** Longer comments explain the page's code to those who change it; here they would only cost tokens. */
const longestComment = 40;

export interface ArtifactCode {
  readonly code: string;
  /** The modules that went into it and what is left of each, by path. */
  readonly modules: ReadonlyMap<string, string>;
}

/**
 * The starter for a Claude project: one file of plain JavaScript and JSX, made by the bundler from `src/artifact/` and the page's own modules.
 * The same sources give the same bytes.
 */
export async function buildArtifactCode(root = process.cwd()): Promise<ArtifactCode> {
  const bundle = await bundleArtifact(root);
  const body = format(withReact(withPlainExport(withoutLongComments(bundle.code))), root);
  const modules = Object.entries(bundle.modules).map(
    ([id, module]) => [id.slice(root.length + 1).replaceAll('\\', '/'), module.code ?? ''] as const,
  );
  return { code: `${headerOf(body, root)}\n${body}`, modules: new Map(modules) };
}

async function bundleArtifact(root: string): Promise<Rolldown.OutputChunk> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // The bundler itself takes the types out and leaves JSX as it is.
    oxc: false,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: 'usage-analytics' },
      rolldownOptions: {
        external: libraries,
        transform: { jsx: 'preserve' },
        treeshake: { moduleSideEffects: false, unknownGlobalSideEffects: false },
        // Names say more than the numbers they stand for.
        optimization: { inlineConst: false },
        output: { minify: false, topLevelVar: false },
      },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const [chunk, ...others] = output?.output ?? [];
  if (chunk === undefined || others.length > 0) throw new Error('The artifact must be one file.');
  return chunk;
}

function withoutLongComments(code: string): string {
  const { comments } = parseSync('artifact.jsx', code);
  return comments.reduceRight((text, { start, end, value }) => {
    const isForTools = /^ ?(?:src\/|biome-ignore|[#@])/.test(value);
    if (!isForTools && !value.includes('\n') && value.length <= longestComment) return text;
    return text.slice(0, start) + text.slice(text[end] === ' ' ? end + 1 : end);
  }, code);
}

/** Runners look for the words `export default function`. */
function withPlainExport(code: string): string {
  const list = /\n *export \{ (\w+) as default \};?\n*$/.exec(code);
  const name = list?.[1] ?? '';
  if (list === null || !code.includes(`\nfunction ${name}(`))
    throw new Error('The artifact must export one function as its default.');
  return code.slice(0, list.index + 1).replace(`\nfunction ${name}(`, `\nexport default function ${name}(`);
}

/** Runners that still make `React.createElement` of JSX need the name. */
function withReact(code: string): string {
  const named = /^import \{(?=[^}]*\} from ["']react["'])/m;
  if (!named.test(code)) throw new Error('The artifact must import from react by name.');
  return code.replace(named, 'import React, {');
}

/** Tabs, wide lines and no more brackets than needed: every character is typed again by Claude. */
function format(code: string, root: string): string {
  const biome = createRequire(`${root}/package.json`).resolve('@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      biome,
      'format',
      '--stdin-file-path=usage-analytics.jsx',
      '--indent-style=tab',
      '--line-width=180',
      '--expand=never',
    ].concat(
      '--arrow-parentheses=as-needed',
      '--trailing-commas=none',
      '--bracket-same-line=true',
      '--semicolons=as-needed',
      '--bracket-spacing=false',
    ),
    { cwd: root, input: code, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Biome could not format the artifact: ${stderr}`);
  return stdout.replaceAll(/\n{2,}/g, '\n');
}

function headerOf(body: string, root: string): string {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return `/*
 * Claude Usage Analytics ${version}, ${dateOf(root)}: starter for a Claude project, with the page's numbers.
 * Generated from src/artifact/ and the page's own modules by "npm run build" in claude-usage-analytics. SHA-256 of the rest: ${hash}…
 */`;
}

/** The newest date of the changelog: a clock would make every build another file. */
function dateOf(root: string): string {
  const date = /^## .*?(\d{4}-\d\d-\d\d)/m.exec(readFileSync(`${root}/CHANGELOG.md`, 'utf8'))?.[1];
  if (date === undefined)
    throw new Error('CHANGELOG.md must have a heading with a date, like "## Unreleased (2026-11-22)".');
  return date;
}
