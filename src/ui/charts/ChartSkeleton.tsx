export interface ChartSkeletonProps {
  readonly height: number;
}

/** Grid lines only: the chart will fill them in, nothing moves. */
export function ChartSkeleton({ height }: ChartSkeletonProps) {
  return (
    <div role="status" style={{ height }} className="flex flex-col justify-between pt-2 pb-7 pl-8">
      <span className="sr-only">Loading the chart</span>
      {['top', 'upper', 'lower', 'base'].map((line) => (
        <div key={line} className="h-px bg-grid" />
      ))}
    </div>
  );
}
