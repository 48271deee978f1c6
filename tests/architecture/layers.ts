/** Which layer of `src/` may import which. The picture of it, with the reasons, is in docs/architecture.md. */
interface Layer {
  readonly imports: readonly string[];
  /** Layers whose shapes it may name, in `import type`, but whose code it may not run. */
  readonly types?: readonly string[];
}

export const layers: Readonly<Record<string, Layer>> = {
  base: { imports: [] },
  model: { imports: ['base'] },
  importers: { imports: ['base', 'model'] },
  metrics: { imports: ['base', 'model'] },
  engine: { imports: ['base', 'model', 'importers', 'metrics', 'exports'] },
  state: { imports: ['base', 'model', 'engine'], types: ['metrics'] },
  ui: { imports: ['base'] },
  tabs: { imports: ['base', 'model', 'state', 'ui'], types: ['metrics', 'engine'] },
  exports: { imports: ['base', 'model'], types: ['metrics'] },
  sample: { imports: ['base'] },
  artifact: { imports: ['base', 'model', 'metrics', 'importers'] },
  app: {
    imports: [
      'base',
      'model',
      'importers',
      'metrics',
      'engine',
      'state',
      'ui',
      'tabs',
      'exports',
      'sample',
      'artifact',
    ],
  },
};

/**
 * Parts of one layer that must not know each other; what two of them share moves down a layer.
 * A part is a path pattern's first group: files for which it differs are siblings.
 */
export const siblings: readonly { readonly kind: string; readonly part: RegExp }[] = [
  { kind: 'tabs', part: /^src\/tabs\/([^/]+)\// },
  { kind: 'export formats', part: /^src\/importers\/([\w-]+)-audit-log\.ts$/ },
];

/** Where each library lives, so that swapping one touches one folder. */
export const libraryHomes: Readonly<Record<string, readonly string[]>> = {
  '@tanstack/react-table': ['src/ui'],
  '@tanstack/react-virtual': ['src/ui'],
  '@zip.js/zip.js': ['src/importers'],
  lodash: ['src'],
  'lucide-react': ['src/ui', 'src/tabs', 'src/app', 'src/artifact'],
  papaparse: ['src/exports', 'src/artifact'],
  'radix-ui': ['src/ui'],
  react: ['src/state', 'src/ui', 'src/tabs', 'src/artifact', 'src/app'],
  'react-dom': ['src/ui', 'src/app'],
  recharts: ['src/ui/charts', 'src/artifact'],
};

/** Present only because recharts asks for it. */
export const uninvitedLibraries: readonly string[] = ['react-is'];

/** Breaches that are known and will be paid off, as `from → to`. A line goes once its breach is gone. */
export const debts: readonly string[] = [];
