import type { PlatformCount } from '../../metrics/splits.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { platformWords } from '../../state/category-words.ts';
import { useViewStore } from '../../state/use-view.ts';
import { BarListCard } from '../../ui/charts/bars/BarListCard.tsx';
import { formatPercent } from '../../ui/format.ts';

/** Where people use Claude. A click filters by the platform. */
export function Platforms({ platforms }: { readonly platforms: readonly PlatformCount[] }) {
  const views = useViewStore();
  return (
    <BarListCard
      fileName="platforms"
      title="Where do they use it?"
      summary={summarise(platforms)}
      definition={{ term: 'Platform', text: DEFINITIONS.platforms }}
      items={platforms.map(({ platform, activities }) => ({
        key: platform,
        label: platformWords(platform),
        value: activities,
      }))}
      itemsLabel="Platform"
      valueLabel="Activities"
      emptyText="Nobody was active in these days."
      onPick={(platform) => views.select({ platform })}
      pickHint="Show this platform only"
    />
  );
}

function summarise(platforms: readonly PlatformCount[]): string {
  const [first] = platforms;
  if (first === undefined) return 'Nobody was active.';
  const all = platforms.reduce((sum, { activities }) => sum + activities, 0);
  const name = platformWords(first.platform);
  return `${formatPercent(first.activities / all)} of what people did: ${name}.`;
}
