import type { Distribution, DistributionBin } from '../../metrics/distribution.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useViewStore } from '../../state/use-view.ts';
import { BarListCard } from '../../ui/charts/bars/BarListCard.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatPercent } from '../../ui/format.ts';

/** How many people start many conversations, few, or none. */
export function ConversationSpread({ bins, topPeople, topShare }: Distribution) {
  const views = useViewStore();
  const selected = useAnswer('overview')?.selected;
  const showPeople = (bin: DistributionBin | undefined): void => {
    if (bin === undefined || selected === undefined) return;
    const { from, to } = selected;
    const slice = { what: 'conversations', from, to, howMany: { least: bin.least, most: bin.most } } as const;
    views.change({ panel: { kind: 'behind', title: `Conversations: ${labelOf(bin)}`, slice } });
  };
  return (
    <BarListCard
      fileName="conversations-per-person"
      title="Do a few start most of them?"
      summary={
        topShare === null
          ? 'Nobody started a conversation in these days.'
          : `The top 10 % – ${countOf(topPeople, 'person', 'people')} – started ${formatPercent(topShare)} of the conversations.`
      }
      definition={{ term: 'Distribution', text: DEFINITIONS.distribution }}
      items={bins.map((bin) => ({ key: String(bin.least), label: labelOf(bin), value: bin.people }))}
      itemsLabel="Conversations"
      valueLabel="People"
      pickHint="Click or press Enter for the people"
      onPick={(_key, index) => showPeople(bins[index])}
    />
  );
}

function labelOf({ least, most }: DistributionBin): string {
  if (most === 0) return 'None';
  return most === null ? `${least} or more` : `${least} to ${most}`;
}
