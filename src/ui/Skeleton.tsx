import { classNames } from './class-names.ts';

export interface SkeletonProps {
  readonly width?: number | string;
  readonly height?: number | string;
  readonly className?: string;
}

/** A quiet placeholder of the size of what will come. Silent: whoever shows it says once that something loads. */
export function Skeleton({ width = '100%', height = '1rem', className }: SkeletonProps) {
  return (
    <div
      aria-hidden="true"
      className={classNames('ui-skeleton rounded', className)}
      style={{ width, height }}
    />
  );
}
