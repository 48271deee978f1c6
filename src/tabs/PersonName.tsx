import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LookAlike } from '../metrics/look-alikes.ts';
import { useViewStore } from '../state/use-view.ts';
import type { PersonPanel } from '../state/view.ts';
import { Definition } from '../ui/Definition.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { TruncatedText } from '../ui/TruncatedText.tsx';
import { describeLookAlike } from './describe-look-alike.ts';

interface PersonNameProps {
  readonly name: string;
  readonly lookAlike: LookAlike | null;
  /** What the name opens; without, it is only a name. */
  readonly opens?: PersonPanel;
}

/** What somebody is called; a mark beside it where name or e-mail may be made to look like another one. */
export function PersonName({ name, lookAlike, opens }: PersonNameProps) {
  const text = <TruncatedText>{name}</TruncatedText>;
  return (
    <span className="flex items-center gap-1.5">
      {opens === undefined ? text : <NameButton opens={opens}>{text}</NameButton>}
      {lookAlike !== null && <LookAlikeMark {...lookAlike} />}
    </span>
  );
}

function NameButton({ opens, children }: { readonly opens: PersonPanel; readonly children: ReactNode }) {
  const views = useViewStore();
  return <TextButton onClick={() => views.change({ panel: opens })}>{children}</TextButton>;
}

function LookAlikeMark(lookAlike: LookAlike) {
  return (
    <Definition
      term="Is this who it seems to be?"
      question={describeLookAlike(lookAlike)}
      icon={<TriangleAlert aria-hidden="true" className="size-3.5 text-warning" />}
    >
      {describeLookAlike(lookAlike)}
    </Definition>
  );
}
