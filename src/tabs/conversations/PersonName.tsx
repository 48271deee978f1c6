import { TriangleAlert } from 'lucide-react';
import type { LookAlike } from '../../metrics/look-alikes.ts';
import { Definition } from '../../ui/Definition.tsx';
import { TruncatedText } from '../../ui/TruncatedText.tsx';
import { describeLookAlike } from './describe-look-alike.ts';

interface PersonNameProps {
  readonly name: string;
  readonly lookAlike: LookAlike | null;
}

/** What somebody is called; a mark beside it where name or e-mail may be made to look like another one. */
export function PersonName({ name, lookAlike }: PersonNameProps) {
  return (
    <span className="flex items-center gap-1.5">
      <TruncatedText>{name}</TruncatedText>
      {lookAlike !== null && (
        <Definition
          term="Is this who it seems to be?"
          question={describeLookAlike(lookAlike)}
          icon={<TriangleAlert aria-hidden="true" className="size-3.5 text-warning" />}
        >
          {describeLookAlike(lookAlike)}
        </Definition>
      )}
    </span>
  );
}
