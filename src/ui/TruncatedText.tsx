export interface TruncatedTextProps {
  readonly children: string;
}

/**
 * One line of text that somebody else wrote: cut at its own end, whole on hover.
 * `bdi` finds out which way it is written, so an Arabic name neither turns its neighbours round nor loses its beginning.
 */
export function TruncatedText({ children }: TruncatedTextProps) {
  return (
    <bdi className="block truncate" title={children}>
      {children}
    </bdi>
  );
}
