import type { EpochMs } from '../base/units.ts';
import type { ReadProgress } from '../engine/host.ts';
import { formatBytes } from '../ui/format-bytes.ts';

/** Before that the pace is a guess. */
const MIN_ELAPSED_MS = 400;

/** How fast it goes and how long it will take: `210 MB/s · about 4 s left`. */
export function describePace(progress: ReadProgress, startedAt: EpochMs, now: EpochMs): string {
  const elapsed = now - startedAt;
  if (elapsed < MIN_ELAPSED_MS || progress.bytesRead === 0) return 'just begun';
  const bytesPerMs = progress.bytesRead / elapsed;
  const secondsLeft = Math.ceil((progress.bytesTotal - progress.bytesRead) / bytesPerMs / 1000);
  return `${formatBytes(bytesPerMs * 1000)}/s · ${describeSeconds(secondsLeft)} left`;
}

function describeSeconds(seconds: number): string {
  if (seconds <= 1) return 'about a second';
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}
