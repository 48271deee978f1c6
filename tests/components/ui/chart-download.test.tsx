import '../../../src/app/styles.css';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { BarListCard } from '../../../src/ui/charts/bars/BarListCard.tsx';
import { HeatMapCard } from '../../../src/ui/charts/heat-map/HeatMapCard.tsx';
import { TimeSeriesCard } from '../../../src/ui/charts/TimeSeriesCard.tsx';
import { type PlainTable, type Saver, SaverContext } from '../../../src/ui/saving.ts';

const TITLE = 'Which fruit is eaten?';
const HOSTILE = `"><script>top.hasRun = true</script><image href="x" onerror="top.hasRun = true"/>`;

interface SavedPicture {
  readonly name: string;
  readonly content: Blob;
}
const saved: SavedPicture[] = [];
const saveTable = vi.fn<(name: string, table: PlainTable) => void>();
const saver: Saver = {
  subtitle: '1 – 9 Mar 2026, UTC, only plums',
  source: 'A made-up log',
  saveTable,
  isCurrent: () => true,
  savePicture: (name, extension, content) => saved.push({ name: `${name}.${extension}`, content }),
};

function Saving({ children, own = saver }: { readonly children: ReactNode; readonly own?: Saver }) {
  return <SaverContext value={{ selection: own, log: own }}>{children}</SaverContext>;
}

afterEach(() => {
  saved.length = 0;
  saveTable.mockClear();
  delete document.documentElement.dataset['theme'];
});

async function showChart(label = 'Pears', own = saver) {
  await render(
    <Saving own={own}>
      <div style={{ width: 800 }}>
        <TimeSeriesCard
          title={TITLE}
          summary="More pears."
          series={[
            { label, mark: 'bar', color: 1 },
            { label: 'Plums', mark: 'line', color: 2 },
          ]}
          points={[1, 2, 3].map((day) => ({
            date: `2026-03-0${day}`,
            values: [day, 5 - day],
            isPartial: day === 3,
          }))}
          fileName="fruit"
        />
      </div>
    </Saving>,
  );
  await expect.element(page.getByRole('application', { name: TITLE })).toBeVisible();
}

async function save(kind: RegExp): Promise<SavedPicture> {
  await userEvent.click(page.getByRole('button', { name: /^Download/ }));
  await userEvent.click(page.getByRole('menuitem', { name: kind }));
  await expect.poll(() => saved.length).toBe(1);
  return saved[0]!;
}

const textsOf = (root: ParentNode) => [...root.querySelectorAll('text')].map((text) => text.textContent);

/** The file as a browser opens it: a document of its own, in a frame that may run scripts. */
async function open(file: SavedPicture): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(file.content);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  return frame.contentDocument!;
}

describe('the download of a chart', () => {
  it('gives a drawing that says title, range, filters, answer, legend, dates and source', async () => {
    await showChart();
    const file = await save(/SVG/);
    expect(file.name).toBe('fruit.svg');
    const opened = await open(file);
    expect(opened.documentElement.localName).toBe('svg');
    expect(textsOf(opened)).toEqual(
      expect.arrayContaining([
        TITLE,
        '1 – 9 Mar 2026, UTC, only plums',
        'More pears.',
        'Pears',
        'Plums',
        'Partial day',
        '1 Mar',
        'A made-up log',
      ]),
    );
  });

  it('makes no picture of numbers that are not those of its subtitle', async () => {
    const isCurrent = vi.fn(() => false);
    await showChart('Pears', { ...saver, isCurrent });
    for (const kind of [/PNG/, /SVG/]) {
      await userEvent.click(page.getByRole('button', { name: /^Download/ }));
      await userEvent.click(page.getByRole('menuitem', { name: kind }));
    }
    expect(isCurrent).toHaveBeenCalledTimes(2);
    isCurrent.mockReturnValue(true);
    expect((await save(/SVG/)).name).toBe('fruit.svg');
  });

  it('is light and whole in the dark theme too: no name of a colour, no class, no style is left', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    await showChart();
    const text = await (await save(/SVG/)).content.text();
    expect(text).not.toMatch(/var\(|class=|style=|#000000/);
    // The first and second colour of the light theme, on white.
    for (const color of ['#3f57c9', '#c25e0a', '#ffffff']) expect(text).toContain(color);
    expect(text).not.toContain('#18181a');
  });

  it('draws what the page draws', async () => {
    await showChart();
    const onPage = [...page.getByRole('application').element().querySelectorAll('path')].map((path) =>
      path.getAttribute('d'),
    );
    const opened = await open(await save(/SVG/));
    const inFile = [...opened.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(onPage.length).toBeGreaterThan(3);
    expect(inFile).toEqual(expect.arrayContaining(onPage));
  });

  it('gives a picture of twice the size, which is not blank', async () => {
    await showChart();
    const { name, content } = await save(/PNG/);
    expect([name, content.type]).toEqual(['fruit.png', 'image/png']);
    const bitmap = await createImageBitmap(content);
    expect(bitmap.width).toBeGreaterThan(1400);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 255]);
    const isBlue = (at: number) => data[at] === 0x3f && data[at + 1] === 0x57 && data[at + 2] === 0xc9;
    let blue = 0;
    for (let at = 0; at < data.length; at += 4) if (isBlue(at)) blue += 1;
    expect(blue).toBeGreaterThan(1000);
  });

  it('K6: hostile names in a saved drawing → text; opened as a document, nothing runs', async () => {
    Object.assign(window.top!, { hasRun: false });
    await showChart(HOSTILE);
    const opened = await open(await save(/SVG/));
    expect(opened.querySelector('parsererror, script, image, a, foreignObject')).toBe(null);
    expect(textsOf(opened)).toContain(HOSTILE);
    expect((window.top as Window & { hasRun?: boolean }).hasRun).toBe(false);
  });

  it('K6: hostile names in the saved drawing of a list of bars → text', async () => {
    await render(
      <Saving own={{ ...saver, subtitle: HOSTILE, source: HOSTILE }}>
        <BarListCard
          title={HOSTILE}
          summary={HOSTILE}
          itemsLabel="Fruit"
          valueLabel="Eaten"
          items={[{ key: 'x', label: '<b>&amp;</b>', value: 3 }]}
          fileName="fruit"
        />
      </Saving>,
    );
    const opened = await open(await save(/SVG/));
    expect(opened.querySelector('parsererror, script, image, a, b')).toBe(null);
    expect(textsOf(opened)).toContain('<b>&amp;</b>');
  });

  it('leaves the numbers to the page, and offers pictures only where the chart shows', async () => {
    await showChart();
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    await userEvent.click(page.getByRole('button', { name: /^Download/ }));
    await expect
      .element(page.getByRole('menuitem', { name: /PNG/ }))
      .toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(page.getByRole('menuitem', { name: /CSV/ }));
    expect(saveTable).toHaveBeenCalledExactlyOnceWith('fruit', {
      columns: ['date', 'partial', 'Pears', 'Plums'],
      rows: [
        ['2026-03-01', false, 1, 4],
        ['2026-03-02', false, 2, 3],
        ['2026-03-03', true, 3, 2],
      ],
    });
  });

  it('gives the numbers of a list of bars with unrounded shares, and those of a heat map cell by cell', async () => {
    await render(
      <Saving>
        <BarListCard
          title={TITLE}
          summary="Pears."
          itemsLabel="Fruit"
          valueLabel="Eaten"
          items={[
            { key: 'a', label: 'Pears', value: 2 },
            { key: 'b', label: '=Plums', value: 1 },
          ]}
          fileName="bars"
        />
        <HeatMapCard
          title="When?"
          summary="At noon."
          rowsLabel="Weekday"
          rows={['Mon', 'Tue']}
          columnsLabel="Hour"
          columns={['00', '12']}
          values={[
            [0, 1],
            [2, 3],
          ]}
          valueLabel="Eaten"
          fileName="hours"
        />
      </Saving>,
    );
    for (const name of [/^Download “Which/, /^Download “When/]) {
      await userEvent.click(page.getByRole('button', { name }));
      await userEvent.click(page.getByRole('menuitem', { name: /CSV/ }));
    }
    expect(saveTable.mock.calls).toEqual([
      [
        'bars',
        {
          columns: ['Fruit', 'Eaten', 'Share'],
          rows: [
            ['Pears', 2, 2 / 3],
            ['=Plums', 1, 1 / 3],
          ],
        },
      ],
      [
        'hours',
        {
          columns: ['Weekday', 'Hour', 'Eaten'],
          rows: [
            ['Mon', '00', 0],
            ['Mon', '12', 1],
            ['Tue', '00', 2],
            ['Tue', '12', 3],
          ],
        },
      ],
    ]);
  });

  it('is not offered where the page cannot save', async () => {
    await render(
      <BarListCard title={TITLE} summary="" itemsLabel="" valueLabel="" items={[]} fileName="fruit" />,
    );
    await expect.element(page.getByRole('radio', { name: 'Table' })).toBeVisible();
    expect(page.getByRole('button', { name: /^Download/ }).query()).toBe(null);
  });
});
