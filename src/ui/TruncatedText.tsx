import { visibleLine } from './visible-text.ts';

export interface TruncatedTextProps {
  readonly children: string;
}

/**
 * One line of text that somebody else wrote: cut at its own end, whole on hover, with nothing hidden in it.
 * `bdi` finds out which way it is written, so an Arabic name neither turns its neighbours round nor loses its beginning.
 */
export function TruncatedText({ children }: TruncatedTextProps) {
  const text = visibleLine(children);
  return (
    <bdi
      className="block truncate print:max-w-48 print:overflow-visible print:wrap-break-word print:whitespace-normal"
      title={text}
    >
      {text}
    </bdi>
  );
}
