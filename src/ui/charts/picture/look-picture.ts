import type { LegendEntry } from '../ChartLegend.tsx';
import { strokeOf } from '../series-look.ts';
import type { PictureSample } from './chart-picture.ts';

/** The mark of a series in the legend of a picture: what `LegendSample` is on the page. */
export function lookPicture(label: string, { look, isPartial }: Omit<LegendEntry, 'label'>): PictureSample {
  const color = strokeOf(look);
  if (look.mark === 'bar') {
    return {
      label,
      body: isPartial
        ? `<rect x="4.5" y="1.5" width="7" height="9" rx="1" fill="none" stroke="${color}" stroke-dasharray="2 1.5"/>`
        : `<rect x="4" y="1" width="8" height="10" rx="1" fill="${color}"/>`,
    };
  }
  const line = `<path d="M0 6h16" stroke="${color}" stroke-width="${look.mark === 'line' ? 2 : 1.25}"`;
  return {
    label,
    body: isPartial
      ? `${line} stroke-dasharray="3 2"/><circle cx="8" cy="6" r="2.5" stroke-width="1.25" fill="var(--surface)" stroke="${color}"/>`
      : `${line}/>`,
  };
}
