import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/app/styles.css', import.meta.url), 'utf8');

type Palette = Readonly<Record<string, string>>;

/** The declarations of the first block after `selector`. */
function blockAfter(selector: string): Palette {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = blockAfter(':root');
const dark = blockAfter(':root[data-theme="dark"]');
const systemDark = blockAfter(':root:not([data-theme="light"])');
const themes = { light, dark };

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'hover'];
const SOFT_GROUNDS = ['accent-soft', 'positive-soft', 'negative-soft', 'warning-soft'];
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-muted', 'ink-faint', 'accent-text', 'positive', 'negative', 'warning'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...SOFT_GROUNDS.flatMap((ground) => [['ink', ground] as const, ['ink-muted', ground] as const]),
  ['accent-text', 'accent-soft'],
  ['positive', 'positive-soft'],
  ['negative', 'negative-soft'],
  ['warning', 'warning-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
];
/** In the order in which they are stacked. */
const CATEGORIES = [1, 2, 3, 4, 5, 6, 'other'].map((name) => `series-${name}`);
const MARKS = [...CATEGORIES, 'series-1-muted', 'line-control', 'focus'];
const SERIES = CATEGORIES.slice(0, 3);
const HEAT = [1, 2, 3, 4, 5].map((step) => `heat-${step}`);

describe.each(Object.entries(themes))('the %s palette', (_, palette) => {
  it.each(TEXT_PAIRS)('keeps %s on %s readable (4.5:1)', (text, ground) => {
    expect(contrast(palette[text]!, palette[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('keeps %s visible on a card (3:1)', (mark) => {
    expect(contrast(palette[mark]!, palette['surface']!)).toBeGreaterThanOrEqual(3);
  });

  it.each(pairsOf(SERIES))('keeps %s and %s apart for every kind of eye', (a, b) => {
    expect(distance(palette[a]!, palette[b]!, NORMAL)).toBeGreaterThanOrEqual(15);
    expect(distance(palette[a]!, palette[b]!, PROTAN)).toBeGreaterThanOrEqual(8);
    expect(distance(palette[a]!, palette[b]!, DEUTAN)).toBeGreaterThanOrEqual(8);
  });

  it.each(neighboursOf(CATEGORIES))('keeps the neighbours %s and %s apart for every kind of eye', (a, b) => {
    expect(distance(palette[a]!, palette[b]!, NORMAL)).toBeGreaterThanOrEqual(15);
    expect(distance(palette[a]!, palette[b]!, PROTAN)).toBeGreaterThanOrEqual(8);
    expect(distance(palette[a]!, palette[b]!, DEUTAN)).toBeGreaterThanOrEqual(8);
  });

  it.each(pairsOf(CATEGORIES))(
    'never draws %s and %s alike, even where what lies between is missing',
    (a, b) => {
      for (const eye of [PROTAN, DEUTAN])
        expect(distance(palette[a]!, palette[b]!, eye)).toBeGreaterThanOrEqual(6);
      expect(distance(palette[a]!, palette[b]!, NORMAL)).toBeGreaterThanOrEqual(12);
    },
  );

  it.each(neighboursOf(['surface', ...HEAT]))(
    'keeps the steps %s and %s apart for every kind of eye',
    (a, b) => {
      for (const eye of [NORMAL, PROTAN, DEUTAN])
        expect(distance(palette[a]!, palette[b]!, eye)).toBeGreaterThanOrEqual(8);
    },
  );

  it('goes from little to much in one hue, away from the ground', () => {
    const contrasts = HEAT.map((step) => contrast(palette[step]!, palette['surface']!));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    expect(contrasts.at(-1)).toBeGreaterThanOrEqual(4.5);
    const hues = HEAT.map((step) => hueOf(palette[step]!));
    expect(Math.max(...hues) - Math.min(...hues)).toBeLessThan(12);
  });

  it('keeps the average apart from the values behind it', () => {
    expect(distance(palette['series-1']!, palette['series-1-muted']!, NORMAL)).toBeGreaterThanOrEqual(15);
  });
});

describe('the dark theme', () => {
  it('is the same whether the system or the reader asks for it', () => {
    expect(systemDark).toEqual(dark);
  });

  it('gives every colour of the light theme a value of its own', () => {
    expect(Object.keys(dark)).toEqual(Object.keys(light));
  });
});

function pairsOf(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
}

function neighboursOf(names: readonly string[]): (readonly [string, string])[] {
  return names.slice(1).map((name, index) => [names[index]!, name] as const);
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

function linear(hex: string): Triple {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
const NORMAL: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const PROTAN: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const DEUTAN: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

function apply(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => Math.min(1, Math.max(0, a * x + b * y + c * z));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Ottosson's OKLab. */
function okLab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** OKLab distance × 100, as an eye of the given kind sees it. */
function distance(a: string, b: string, eye: Matrix): number {
  const [x, y] = [okLab(apply(eye, linear(a))), okLab(apply(eye, linear(b)))];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

/** The angle in OKLab's plane of colours, in degrees. */
function hueOf(hex: string): number {
  const [, a, b] = okLab(linear(hex));
  return (Math.atan2(b, a) * 180) / Math.PI;
}
