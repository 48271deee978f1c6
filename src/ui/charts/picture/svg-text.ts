import { visibleLine } from '../../visible-text.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** No document may hold them, not even escaped. */
const NO_XML = /[\ufffe\uffff]/g;

/** A text of anybody's, to be read in an SVG: with nothing hidden in it, and never as long as to fill the file. */
export function svgText(text: string): string {
  return escapeXml(visibleLine(text));
}

/** Safe in the content and in the attributes of an SVG. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function textElement(text: string, { x, y, size, fill, weight, anchor }: TextLook): string {
  const looks = `${weight === undefined ? '' : ` font-weight="${weight}"`}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${looks}>${svgText(text)}</text>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Of letters in a sans serif, wide ones counted: rather too much than too little. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += WIDE.test(character) ? 1.05 : NARROW.test(character) ? 0.34 : 0.58;
  return units * size;
}

const WIDE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}|[MW@%]/u;
const NARROW = /[ ilj.,:;'|!()[\]·]/;

/** Breaks a text into lines no wider than `width`, between words where it can; more than `maxLines` end in "…". */
export function wrapText(text: string, size: number, width: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visibleLine(text)
    .split(' ')
    .flatMap((whole) => breakWord(whole, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]}…`];
}

function breakWord(word: string, size: number, width: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const pieces = [''];
  for (const character of word) {
    const longer = `${pieces.at(-1)}${character}`;
    if (textWidth(longer, size) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}
