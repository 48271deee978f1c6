import { createHash } from 'node:crypto';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ArtifactCode, buildArtifactCode } from '../../scripts/build/artifact-code.ts';
import { artifactFiles } from '../../scripts/build/artifact-files.ts';
import { DEFINITIONS } from '../../src/model/definitions.ts';
import { layers } from './layers.ts';
import { codeOf, readSourceFiles, type SourceFile } from './source-files.ts';

const help = 'What Claude allows an artifact, and why: src/artifact/README.md.';
const MAX_BYTES = 36_500;

let artifact: ArtifactCode;
beforeAll(async () => {
  artifact = await buildArtifactCode();
});

describe('the generated artifact', () => {
  it(`is no larger than ${MAX_BYTES} bytes: Claude types it again`, () => {
    expect(Buffer.byteLength(artifact.code), help).toBeLessThanOrEqual(MAX_BYTES);
    expect(artifact.code.split('\n').length, help).toBeLessThanOrEqual(900);
  });

  it('holds nothing that Claude does not allow', () => {
    expect(breachesIn(artifact.code), help).toEqual([]);
  });

  it('says version, date, origin and the hash of what stands below', () => {
    const [header = ''] = /^\/\*[\s\S]*?\*\/\n/.exec(artifact.code) ?? [];
    const hash = createHash('sha256').update(artifact.code.slice(header.length)).digest('hex');
    expect(header).toMatch(/Claude Usage Analytics \d+\.\d+\.\d+, \d{4}-\d\d-\d\d/);
    expect(header).toContain('src/artifact/');
    expect(header).toContain(hash.slice(0, 16));
  });

  it('comes out the same, byte by byte', async () => {
    expect((await buildArtifactCode()).code).toBe(artifact.code);
  });

  it('begins with the names of the upload, and exports one component without props', () => {
    const code = artifact.code.replace(/^\/\*[\s\S]*?\*\/\n(?:import .*\n)+/, '');
    expect(code).toMatch(/^(?:\/\*\*.*\*\/\n)?const FILE_NAMES = \[/);
    expect(code.match(/^export .*$/gm)).toEqual(['export default function UsageAnalytics() {']);
  });

  it('keeps short comments only', () => {
    const { comments } = parseSync('artifact.jsx', artifact.code);
    expect(comments.slice(1).filter(({ value }) => value.length > 60 || value.includes('\n'))).toEqual([]);
    expect(comments.length).toBeGreaterThan(5);
  });
});

describe('numbers', () => {
  it('come from the modules of the page, and from nowhere else', () => {
    const allowed = ['artifact', ...layers['artifact']!.imports].map((layer) => `src/${layer}/`);
    const strangers = [...artifact.modules.keys()].filter(
      (path) => !allowed.some((layer) => path.startsWith(layer)),
    );
    expect(strangers).toEqual([]);
    for (const metric of ['daily', 'totals', 'periods', 'leaderboard', 'short-summary', 'log-calendar'])
      expect([...artifact.modules.keys()]).toContain(`src/metrics/${metric}.ts`);
  });

  it('are not computed in src/artifact', () => {
    const files = readSourceFiles('src/artifact').filter(({ path }) => artifact.modules.get(path) !== '');
    expect(files.flatMap(countingIn), 'What counts events is a metric: docs/adding-a-metric.md.').toEqual([]);
  });

  it('have their definitions from the page in the instructions, too', async () => {
    const { 'project-instructions.md': instructions = '', 'README.md': guide = '' } = await artifactFiles();
    for (const name of [
      'users',
      'conversations',
      'projects',
      'files',
      'dailyActiveUsers',
      'periods',
      'change',
      'lastSeen',
    ] as const)
      expect(instructions).toContain(DEFINITIONS[name]);
    expect(instructions + guide).not.toContain('{{');
    expect(guide).toContain('also gets the files attached');
    expect(Buffer.byteLength(instructions)).toBeLessThan(5000);
  });
});

describe('breachesIn', () => {
  it.each([
    ["import { Upload } from 'lucide-react'\nimport React, { useState } from 'react'", 0],
    ["import { Upload as UploadIcon } from 'lucide-react'", 1],
    ["import { CircleHelp } from 'lucide-react'", 1],
    ["import { LineChart } from 'lucide-react'", 1],
    ["import { useChartWidth } from 'recharts'", 1],
    ["import { z } from 'zod'", 1],
    ["import { useState } from 'react'\nconst load = () => import('recharts')", 1],
    ['const a = <form><b /></form>', 1],
    ["const a = <a download='x'>x</a>", 1],
    ["const a = createElement('form')", 1],
    ["document.createElement('script')", 1],
    ['const a = <a href="https://example.com">x</a>', 1],
    ['const a = <video src="/x" />', 1],
    ['const a = <p dangerouslySetInnerHTML={html} />', 1],
    ['const STYLE = `p{background:url(/x)}`', 1],
    ["const STYLE = '@import x'", 1],
    ["localStorage.setItem('a', 'b')", 1],
    ["window.sessionStorage.a = 1; indexedDB.open('a'); caches.open('a'); window.storage.get('a')", 4],
    ["new WebSocket('wss://x'); new EventSource('/x'); new XMLHttpRequest(); navigator.sendBeacon('/x')", 4],
    ['new SharedWorker(url); URL.createObjectURL(blob)', 2],
    ["fetch('/x')", 1],
    ["window['fetch']('/x')", 1],
    ['new Worker(url)', 1],
    ["eval('1'); new Function('1')", 2],
    ["confirm('?'); window.print()", 2],
    ["document.cookie = 'a'; location.hash = 'b'; history.pushState(0, '', '')", 3],
    ['const a = <p className="ua-card p-4 text-sm">x</p>', 0],
    ['const a = <p className="shadow-sm">x</p>', 1],
    ['const a = <p className="h-[600px] dark:p-4 bg-black/50">x</p>', 3],
    ['const a = <p className={isBad ? "rounded-sm" : undefined}>x</p>', 1],
    ['const a = <p className={isBad ? "ua-warn" : void 0}>x</p>', 0],
    ['const a = <p className={looks}>x</p>', 1],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
    ['const a = <p className={`text-${size}`}>x</p>', 1],
    ['const a: number = 1', 1],
  ])('%j: %i', (code, count) => {
    expect(breachesIn(code)).toHaveLength(count);
  });
});

describe('countingIn', () => {
  it.each([
    ['const days = daily.map((each) => each.activeUsers);', 0],
    ['const total = daily.reduce((sum, { events }) => sum + events, 0);', 2],
    ["const n = rows.filter((row) => row.event === 'conversation_created').length;", 2],
    ['let users = 0; users++; users += 2;', 2],
    ['const people = new Set(ids); _.countBy(rows, "event"); log.personOfRow;', 3],
    ['const share = users / total;', 1],
    ['Math.round(progress * 100)', 0],
  ])('%s: %i', (text, count) => {
    expect(countingIn({ path: 'src/artifact/x.ts', text })).toHaveLength(count);
  });
});

/** What all versions have that an artifact may meet. */
const EXPORTS: Readonly<Record<string, ReadonlySet<string>>> = {
  react: new Set([
    'default',
    'createElement',
    'useState',
    'useEffect',
    'useMemo',
    'useRef',
    'useCallback',
    'useReducer',
    'useId',
  ]),
  recharts: new Set(
    'Area AreaChart Bar BarChart Brush CartesianGrid Cell ComposedChart Legend Line LineChart ReferenceLine ResponsiveContainer Tooltip XAxis YAxis'.split(
      ' ',
    ),
  ),
  lodash: new Set(['default']),
  papaparse: new Set(['default']),
  'lucide-react': new Set(
    `Upload Download Sun Moon Users User FileText File Folder FolderOpen MessageSquare ArrowUp ArrowDown ArrowUpDown ChevronUp ChevronDown ChevronLeft
     ChevronRight Search Filter Calendar Clock X Check Info HelpCircle AlertTriangle AlertCircle CheckCircle Loader2 BarChart3 TrendingUp TrendingDown
     Activity Settings Printer Copy Eye EyeOff ShieldCheck RefreshCw Trash2 UserPlus UserMinus UserCheck UserX Globe Keyboard Table Image FileSpreadsheet
     Target`.split(/\s+/),
  ),
};

const FORBIDDEN_NAMES = new Set(
  `localStorage sessionStorage indexedDB caches storage cookie fetch XMLHttpRequest WebSocket WebTransport EventSource sendBeacon RTCPeerConnection Worker SharedWorker
   serviceWorker importScripts eval Function confirm alert prompt print location history createObjectURL innerHTML outerHTML insertAdjacentHTML
   dangerouslySetInnerHTML postMessage`.split(/\s+/),
);
const FORBIDDEN_ELEMENTS = new Set(['form', 'iframe', 'object', 'embed', 'script', 'link', 'img']);
/** What would load, send or save something, or write markup that nobody has read. */
const FORBIDDEN_ATTRIBUTES = new Set(
  'download src srcSet href action formAction poster dangerouslySetInnerHTML'.split(' '),
);
const LOADED_BY_STYLE = /@import|url\(/;

/** Own classes, and those of Tailwind that mean the same in 3 and 4. */
const SAFE_CLASS =
  /^(?:ua-[a-z]+|ua|-?[pm][xytrbl]?-(?:\d+(?:\.5)?|auto|px)|gap(?:-[xy])?-\d+|flex|grid|block|inline|inline-block|inline-flex|flex-(?:row|col|wrap|1)|grid-cols-\d+|items-(?:start|center|end|baseline)|justify-(?:start|center|end|between)|text-(?:xs|sm|base|lg|xl|[2-6]xl|left|center|right)|font-(?:normal|medium|semibold|bold)|[wh]-(?:full|auto|\d+)|(?:text|bg)-(?:white|black|(?:gray|red|green|blue|yellow|orange|slate)-(?:50|[1-9]00))|rounded(?:-(?:md|lg|xl|full))?|shadow(?:-(?:md|lg))?|ring-2|sr-only|truncate|sticky|relative|absolute|min-w-0|overflow-(?:auto|hidden))$/;

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** What a file must not hold to run as an artifact. */
function breachesIn(code: string): string[] {
  const { program, errors } = parseSync('artifact.jsx', code);
  const breaches = errors.slice(0, 1).map(({ message }) => `no plain JavaScript: ${message}`);
  if (breaches.length > 0) return breaches;
  walk(program as unknown as Node, (node, parent) => {
    const say = (what: string) =>
      breaches.push(`${what} (line ${code.slice(0, node.start).split('\n').length})`);
    if (node.type === 'ImportDeclaration') for (const what of importBreaches(node)) say(what);
    if (node.type === 'ImportExpression') say('import()');
    const name = (node['name'] ?? node['value']) as unknown;
    const isName =
      node.type === 'Identifier' || (node.type === 'Literal' && parent?.type === 'MemberExpression');
    const isOwnKey = parent?.type === 'Property' && parent['key'] === node && parent['shorthand'] !== true;
    if (isName && typeof name === 'string' && FORBIDDEN_NAMES.has(name) && !isOwnKey) say(name);
    if (node.type === 'JSXOpeningElement' && FORBIDDEN_ELEMENTS.has(String((node['name'] as Node)['name'])))
      say('element');
    const [first] = (node['arguments'] ?? []) as Node[];
    if (node.type === 'CallExpression' && FORBIDDEN_ELEMENTS.has(String(first?.['value']))) say('element');
    if (node.type === 'Literal' && LOADED_BY_STYLE.test(String(node['value']))) say('style that loads');
    if (node.type === 'TemplateElement' && LOADED_BY_STYLE.test((node['value'] as { raw: string }).raw))
      say('style that loads');
    if (node.type === 'JSXAttribute') for (const what of attributeBreaches(node)) say(what);
  });
  return breaches;
}

function importBreaches(node: Node): string[] {
  const library = String((node['source'] as Node)['value']);
  const known = EXPORTS[library];
  if (known === undefined) return [`import from ${library}`];
  return (node['specifiers'] as Node[]).flatMap((specifier) => {
    if (specifier.type !== 'ImportSpecifier')
      return specifier.type === 'ImportDefaultSpecifier' && known.has('default')
        ? []
        : [`import of all of ${library}`];
    const [imported, local] = [(specifier['imported'] as Node)['name'], (specifier['local'] as Node)['name']];
    if (imported !== local) return [`alias ${String(local)}`];
    return known.has(String(imported)) ? [] : [`${library} has no ${String(imported)} in every version`];
  });
}

function attributeBreaches(node: Node): string[] {
  const name = String((node['name'] as Node)['name']);
  if (FORBIDDEN_ATTRIBUTES.has(name)) return [name];
  if (name !== 'className') return [];
  const classes = classTexts(node['value'] as Node).flatMap((text) => text.split(/\s+/));
  return classes.filter((each) => each !== '' && !SAFE_CLASS.test(each)).map((each) => `class ${each}`);
}

/** The texts a class may be. What is put together cannot be checked, and stands there as a class that is not safe. */
function classTexts(node: Node): string[] {
  if (node.type === 'JSXExpressionContainer') return classTexts(node['expression'] as Node);
  if (node.type === 'ConditionalExpression')
    return [...classTexts(node['consequent'] as Node), ...classTexts(node['alternate'] as Node)];
  if (node.type === 'Literal') return [String(node['value'])];
  const isNothing = node['operator'] === 'void' || node['name'] === 'undefined';
  return isNothing ? [] : ['(computed)'];
}

/** Arithmetic and gathering that only metrics may do. Progress in per cent is no number of the log. */
const COUNTING: readonly RegExp[] = [
  /\.(?:reduce|sumBy|countBy|groupBy|uniqBy|meanBy)\b/g,
  /\bnew (?:Set|Map)\b/g,
  /\w(?:\+\+|--)(?!\w)|[+\-*/]=/g,
  /\w (?:\+|-|\/|%) \w/g,
  /\.filter\([^\n]*\)\.length/g,
  /\b(?:personOfRow|rowCount|eventNames|eventIsActivity|contentKey)\b/g,
  /'(?:conversation_created|project_created|file_uploaded)'/g,
];

/** Positions in a text, as shares of it, are no numbers of the log either. */
const OF_TEXT = /\b(?:meta\.cursor \/ lines\.length|index \/ records\.length|index % RECORDS_AT_ONCE)/g;

function countingIn(file: SourceFile): string[] {
  const code = codeOf(file).replaceAll(OF_TEXT, '');
  // What stands between quotes is a text, or a class; an import names a path.
  const plain = code
    .split('\n')
    .filter((line) => !/^import /.test(line))
    .join('\n')
    .replaceAll(/export const STYLE = `[^`]*`/g, '')
    .replaceAll(/>[^<>{}]*</g, '><');
  return COUNTING.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([found]) => `${file.path}: ${found}`),
  );
}

function walk(node: Node, visit: (node: Node, parent?: Node) => void, parent?: Node): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string')
        walk(child as Node, visit, node);
    }
  }
}
