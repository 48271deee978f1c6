const RIGHT_TO_LEFT = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const RIGHT_TO_LEFT_WORDS = new RegExp(`([${RIGHT_TO_LEFT}][${RIGHT_TO_LEFT}\\p{M} ]*)`, 'u');

/** Code or data from left to right, whatever is written in it: words of another direction turn within themselves only, and never change places with what is around them. */
export function SteadyText({ children }: { readonly children: string }) {
  return (
    <bdi dir="ltr">
      {children.split(RIGHT_TO_LEFT_WORDS).map((part, index) =>
        // Every second part is what was matched.
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name and never move
        index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part,
      )}
    </bdi>
  );
}
