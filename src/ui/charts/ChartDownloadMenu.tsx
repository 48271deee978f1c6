import { Download, Image, Shapes, Table2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../IconButton.tsx';
import { Menu } from '../Menu.tsx';
import type { PlainTable, Saver } from '../saving.ts';
import { type ChartPicture, composePicture, type WholePicture } from './picture/chart-picture.ts';
import { drawPng } from './picture/draw-png.ts';
import { inLightColors } from './picture/light-colors.ts';

export interface ChartDownloadMenuProps {
  readonly title: string;
  readonly summary: string | undefined;
  /** Of the files, in plain words. */
  readonly fileName: string;
  readonly saver: Saver;
  readonly values: () => PlainTable;
  /** Undefined where the chart does not show. */
  readonly picture: (() => ChartPicture | null) | undefined;
}

/** Saves a chart: its numbers, or a picture. Pictures are always in the light theme: they end up on paper and slides. */
export function ChartDownloadMenu({
  title,
  summary,
  fileName,
  saver,
  values,
  picture,
}: ChartDownloadMenuProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const { subtitle, source } = saver;

  const save = async (extension: 'svg' | 'png') => {
    if (!saver.isCurrent()) return;
    const chart = picture?.() ?? null;
    const content =
      chart && (await draw(composePicture(chart, { title, subtitle, summary, source }), extension));
    setHasFailed(content === null);
    if (content !== null) saver.savePicture(fileName, extension, content);
  };

  const isOut = picture === undefined;
  const why = isOut ? 'Switch to the chart first' : undefined;
  return (
    <>
      {hasFailed && (
        <p role="alert" className="text-xs text-negative">
          The picture could not be made
        </p>
      )}
      <Menu
        trigger={<IconButton size="small" label={`Download “${title}”`} icon={<Download />} />}
        items={[
          {
            id: 'csv',
            label: 'Numbers (CSV)',
            icon: <Table2 />,
            onSelect: () => saver.saveTable(fileName, values()),
          },
          {
            id: 'png',
            label: 'Picture (PNG)',
            description: why ?? 'For slides and messages',
            icon: <Image />,
            isDisabled: isOut,
            onSelect: () => void save('png'),
          },
          {
            id: 'svg',
            label: 'Drawing (SVG)',
            description: why ?? 'Sharp at every size',
            icon: <Shapes />,
            isDisabled: isOut,
            onSelect: () => void save('svg'),
          },
        ]}
      />
    </>
  );
}

async function draw(whole: WholePicture, extension: 'svg' | 'png'): Promise<Blob | null> {
  const svg = inLightColors(whole.svg);
  if (extension === 'png') return drawPng({ ...whole, svg });
  return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
}
