/** What was searched for, where it stands. */
export function FoundText({ text }: { readonly text: string }) {
  return <mark className="rounded-xs bg-accent-soft font-semibold text-accent-text">{text}</mark>;
}
