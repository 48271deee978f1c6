import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A set of libraries that Claude may give an artifact. `isClassic`: JSX becomes `React.createElement`, as older runners do it. */
interface LibrarySet {
  readonly isOld: boolean;
  readonly isClassic?: boolean;
  readonly lucide: string;
}

export const LIBRARY_SETS = {
  'React 18, Recharts 2.12, lucide 0.263': { isOld: true, isClassic: true, lucide: 'lucide-react-0-263' },
  'React 18, Recharts 2.12, lucide 0.383': { isOld: true, lucide: 'lucide-react-0-383' },
  'React 19, Recharts 3, lucide 1': { isOld: false, lucide: 'lucide-react' },
} as const satisfies Record<string, LibrarySet>;

export type LibrarySetName = keyof typeof LIBRARY_SETS;

export const NEWEST: LibrarySetName = 'React 19, Recharts 3, lucide 1';
export const STARTER = 'dist/artifact/usage-analytics.jsx';

const own = resolve('tests/artifact/node_modules');
const bundles = new Map<string, Promise<string>>();

/** The script that draws an artifact into `#root` with the given libraries. */
export function bundleFor(name: LibrarySetName, starter = STARTER): Promise<string> {
  const key = `${name} ${starter}`;
  const bundle = bundles.get(key) ?? bundleStarter(LIBRARY_SETS[name], resolve(starter));
  bundles.set(key, bundle);
  return bundle;
}

const main = '\0artifact-main';

async function bundleStarter(
  { isOld, isClassic = false, lucide }: LibrarySet,
  starter: string,
): Promise<string> {
  const old = isOld
    ? [
        { find: /^(react|react-dom|recharts)(?=\/|$)/, replacement: `${own}/$1` },
        { find: /^lucide-react$/, replacement: `${own}/${lucide}` },
      ]
    : [];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: old },
    oxc: { jsx: { runtime: isClassic ? 'classic' : 'automatic' } },
    plugins: [
      {
        name: 'artifact-main',
        enforce: 'pre',
        resolveId: (id) => (id === main ? main : null),
        load: (id) =>
          id === main
            ? `import { createElement } from 'react';
               import { createRoot } from 'react-dom/client';
               import Artifact from ${JSON.stringify(starter)};
               createRoot(document.getElementById('root')).render(createElement(Artifact));`
            : null,
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: main, output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

/** A style sheet of Tailwind with every class that the text names, and some that any page uses. */
export async function tailwind(version: 3 | 4, text: string): Promise<string> {
  const usual =
    'p-4 m-2 flex grid text-sm font-semibold bg-white text-gray-700 border rounded-lg shadow w-full truncate sr-only sticky hidden';
  const content = `${usual} ${text}`;
  return version === 3 ? tailwind3(content) : tailwind4(content);
}

async function tailwind3(content: string): Promise<string> {
  const load = createRequire(`${own}/x.js`);
  const postcss = load('postcss') as (plugins: unknown[]) => {
    process(css: string, options: object): Promise<{ css: string }>;
  };
  const plugin = (load('tailwindcss') as (config: object) => unknown)({
    content: [{ raw: content, extension: 'jsx' }],
  });
  const { css } = await postcss([plugin]).process(
    '@tailwind base; @tailwind components; @tailwind utilities;',
    { from: undefined },
  );
  return css;
}

interface Tailwind4 {
  compile(
    css: string,
    options: {
      loadStylesheet: (id: string, base: string) => Promise<{ path: string; base: string; content: string }>;
    },
  ): Promise<{ build(classes: string[]): string }>;
}

async function tailwind4(content: string): Promise<string> {
  // The file by its name: Playwright would take the one for older Node's require.
  const { compile } = (await import(
    pathToFileURL(resolve('node_modules/tailwindcss/dist/lib.mjs')).href
  )) as Tailwind4;
  const sheet = resolve('node_modules/tailwindcss/index.css');
  const { build: compileClasses } = await compile('@import "tailwindcss";', {
    loadStylesheet: async (_id, base) => ({ path: sheet, base, content: readFileSync(sheet, 'utf8') }),
  });
  return compileClasses(content.split(/[\s"'`]+/));
}
