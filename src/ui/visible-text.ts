/*
 * Characters that nobody sees or that move others about: control characters, marks that turn the reading direction round, zero-width
 * and filling characters, invisible tags. A name may hold them to look like another one.
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** What joins is at home inside emoji (an astronaut is a person, a joiner and a rocket) and between letters of the scripts that join. */
const JOINERS = new Set(['\u200c', '\u200d']);
const PICTURE_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;
const JOINING = ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya']
  .concat('Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala')
  .map((script) => `\\p{Script=${script}}`)
  .join('|');
const JOINING_BEFORE = new RegExp(`(?:${JOINING})$`, 'u');
const JOINING_AFTER = new RegExp(`^(?:${JOINING})`, 'u');

/** What chooses between the black-and-white and the coloured form is at home behind a character that has both. */
const FORM_CHOOSERS = new Set(['\ufe0e', '\ufe0f']);
const EMOJI_BEFORE = /\p{Emoji}$/u;

/** No script stacks more marks than these on one letter. */
const STACKED_MARKS = /(\p{M}{4})(\p{M}+)/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text with everything hidden in it made visible: `␊` and its like for control characters, `⟨U+202E⟩` for the rest, `�` for half
 * characters, and heaps of combining marks as a number. Ordinary text comes back as it is. Only for showing: never search, sort or export it.
 *
 * @param form 'lines' leaves line feeds as they are, for a text that is shown in lines
 */
export function visibleText(text: string, form: 'line' | 'lines' = 'line'): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(HIDDEN, (character, offset: number) =>
      (form === 'lines' && character === '\n') ||
      isAtHome(character, text.slice(Math.max(0, offset - 2), offset), text.slice(offset + 1, offset + 3))
        ? character
        : markFor(character.codePointAt(0)!),
    )
    .replace(STACKED_MARKS, (_all, kept: string, more: string) => `${kept}⟨+${[...more].length} marks⟩`);
}

/** As `visibleText`, but never longer than a line can use: a word of a megabyte must not stand in the document. */
export function visibleLine(text: string, maxLength = 400): string {
  if (text.length <= maxLength) return visibleText(text);
  return `${visibleText(text.slice(0, maxLength))}…`;
}

function isAtHome(character: string, before: string, after: string): boolean {
  if (FORM_CHOOSERS.has(character)) return EMOJI_BEFORE.test(before);
  if (!JOINERS.has(character)) return false;
  return (
    (character === '\u200d' && PICTURE_BEFORE.test(before) && PICTURE_AFTER.test(after)) ||
    (JOINING_BEFORE.test(before) && JOINING_AFTER.test(after))
  );
}

function markFor(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
