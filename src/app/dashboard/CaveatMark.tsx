import { TriangleAlert } from 'lucide-react';

interface CaveatMarkProps {
  /** The number it stands beside. */
  readonly title: string;
  /** See `describeCaveat`. */
  readonly caveat: string;
  readonly onShow: () => void;
}

/** Beside a number that may be wrong: says why, and leads to where it is told in full. */
export function CaveatMark({ title, caveat, onShow }: CaveatMarkProps) {
  const label = `${title} ${caveat}. Show data quality`;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onShow}
      className="-m-1 inline-flex size-6 shrink-0 items-center justify-center self-center rounded-full text-warning hover:bg-warning-soft"
    >
      <TriangleAlert aria-hidden="true" className="size-4" />
    </button>
  );
}
