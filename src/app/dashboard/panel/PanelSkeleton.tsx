import { Skeleton } from '../../../ui/Skeleton.tsx';

/** While the answer is on its way. */
export function PanelSkeleton() {
  return (
    <div role="status" aria-label="Counting …" className="flex flex-col gap-3">
      <Skeleton width="60%" />
      <Skeleton width="40%" />
      <Skeleton height="16rem" className="mt-3" />
    </div>
  );
}
