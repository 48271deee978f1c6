import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { debts, layers, libraryHomes, siblings, uninvitedLibraries } from './layers.ts';
import { type ImportStatement, importsOf, readSourceFiles, type SourceFile } from './source-files.ts';

const help = 'See docs/architecture.md; the table is tests/architecture/layers.ts.';

describe('imports', () => {
  it('point down, never sideways, and every library stays at home', () => {
    const breaches = breachesIn(readSourceFiles('src'));
    expect(
      breaches.filter((breach) => !isDebt(breach)),
      help,
    ).toEqual([]);
    const paid = debts.filter((debt) => !breaches.some((breach) => breach.startsWith(debt)));
    expect(paid, `These debts are paid: take them off the list. ${help}`).toEqual([]);
  });

  it('come from libraries that have a home', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const known = [...Object.keys(libraryHomes), ...uninvitedLibraries].sort();
    expect(Object.keys(dependencies).sort(), help).toEqual(known);
  });
});

describe('breachesIn', () => {
  const planted: readonly [path: string, text: string, isAllowed: boolean][] = [
    ['src/metrics/daily.ts', "import { unzip } from '../importers/unzip.ts';", false],
    ['src/metrics/daily.ts', "import type { Issue } from '../model/issue.ts';", true],
    ['src/tabs/overview/use-overview.ts', "import type { Daily } from '../../metrics/daily.ts';", true],
    ['src/tabs/overview/use-overview.ts', "import { type Daily } from '../../metrics/daily.ts';", false],
    ['src/tabs/overview/use-overview.ts', "export * from '../people/use-people.ts';", false],
    ['src/tabs/overview/use-overview.ts', "import { x } from './columns.ts';", true],
    ['src/base/units.ts', "type T = import('../model/issue.ts').Issue;", false],
    ['src/app/main.tsx', "const load = () => import('../tabs/overview/OverviewTab.tsx');", true],
    ['src/ui/Card.tsx', "const load = () => import('../state/store.ts');", false],
    ['src/ui/Card.tsx', "// import { x } from '../state/store.ts';", true],
    ['src/importers/csv-audit-log.ts', "import { x } from './json-audit-log.ts';", false],
    ['src/importers/csv-audit-log.ts', "import { x } from './python-literal/cursor.ts';", true],
    ['src/importers/formats.ts', "import { x } from './json-audit-log.ts';", true],
    ['src/tabs/people/PeopleTab.tsx', "import { LineChart } from 'recharts';", false],
    ['src/ui/charts/LineChart.tsx', "import { LineChart } from 'recharts';", true],
    ['src/model/people.ts', "import groupBy from 'lodash/groupBy';", true],
    ['src/model/people.ts', "import { groupBy } from 'lodash';", false],
    ['src/artifact/Table.tsx', "import _ from 'lodash';", true],
    ['src/artifact/Table.tsx', "import { X } from '../ui/Button.tsx';", false],
    ['src/model/people.ts', "import { readFileSync } from 'node:fs';", false],
    ['src/model/people.ts', "import { x } from '../../scripts/start.ts';", false],
    ['src/nowhere/x.ts', '', false],
  ];

  it.each(planted)('in %s: %s → allowed: %s', (path, text, isAllowed) => {
    expect(breachesIn([{ path, text }]).length).toBe(isAllowed ? 0 : 1);
  });
});

function breachesIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = layers[layerOf(file.path)];
    if (layer === undefined) return [`${file.path} lies in no layer`];
    return importsOf(file).flatMap((statement) => {
      const reason = statement.isOwnFile
        ? wrongWay(file.path, statement)
        : awayFromHome(file.path, statement.target);
      return reason === null ? [] : [`${file.path} → ${statement.target}: ${reason}`];
    });
  });
}

function wrongWay(from: string, { target, isTypeOnly }: ImportStatement): string | null {
  const [fromLayer, toLayer] = [layerOf(from), layerOf(target)];
  if (fromLayer === toLayer) {
    const strangers = siblings.find(({ part }) => {
      const [own, other] = [part.exec(from)?.[1], part.exec(target)?.[1]];
      return own !== undefined && other !== undefined && own !== other;
    });
    return strangers ? `two ${strangers.kind} do not import each other` : null;
  }
  const { imports = [], types = [] } = layers[fromLayer] ?? {};
  if (imports.includes(toLayer) || (isTypeOnly && types.includes(toLayer))) return null;
  return types.includes(toLayer)
    ? `${fromLayer} may use ${toLayer} only in "import type"`
    : `${fromLayer} may not import ${toLayer || 'from outside src'}`;
}

function awayFromHome(from: string, specifier: string): string | null {
  // Claude hands an artifact the whole of it and no part.
  if (specifier === 'lodash' && !from.startsWith('src/artifact/'))
    return 'import one function, like lodash/groupBy: the whole costs 25 kB';
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const homes = libraryHomes[name];
  if (homes === undefined) return `${name} has no home`;
  return homes.some((home) => from.startsWith(`${home}/`)) ? null : `${name} lives in ${homes.join(', ')}`;
}

/** `src/base/units.ts` → `base`; outside `src/` there is none, and the name is empty. */
function layerOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

function isDebt(breach: string): boolean {
  return debts.some((debt) => breach.startsWith(debt));
}
