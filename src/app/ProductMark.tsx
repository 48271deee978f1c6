/** Three bars, growing. */
export function ProductMark({ className = 'size-6' }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M7.5 17v-4M12 17V10M16.5 17V6.5"
        className="stroke-accent-ink"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
    </svg>
  );
}
