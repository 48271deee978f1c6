import { describe, expect, it } from 'vitest';
import { visibleLine, visibleText } from '../../../src/ui/visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['plain names', "Bob O'Brien, Zoë, Иван, 王小明"],
    ['right-to-left names', 'مريم بنت عمران'],
    ['a joiner between Persian letters', 'می\u200cخواهم'],
    ['a joiner between Devanagari letters', 'क्\u200dष'],
    ['emoji made of several', '👩\u200d🚀 🏳\ufe0f\u200d🌈 ❤\ufe0f 1\ufe0f⃣'],
    ['accents written apart', 'e\u0301 o\u0302\u0323'],
    ['nothing', ''],
  ])('leaves %s alone', (_kind, text) => {
    expect(visibleText(text)).toBe(text);
  });

  it.each([
    ['I3: a reading direction turned round → shown as ⟨U+202E⟩', 'cod\u202eexe.csv', 'cod⟨U+202E⟩exe.csv'],
    ['I3: isolates → shown', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
    ['I3: a zero-width space in a name → shown', 'ad\u200bmin', 'ad⟨U+200B⟩min'],
    ['I3: a joiner between Latin letters → shown', 'ad\u200dmin', 'ad⟨U+200D⟩min'],
    ['I3: invisible tags → shown', 'A\u{e0061}\u{e007f}', 'A⟨U+E0061⟩⟨U+E007F⟩'],
    ['I3: filling characters as a name → shown', '\u3164', '⟨U+3164⟩'],
    ['I3: a byte order mark in the middle → shown', 'a\ufeffb', 'a⟨U+FEFF⟩b'],
    ['I3: a soft hyphen → shown', 'a\u00adb', 'a⟨U+00AD⟩b'],
    ['I10: ANSI escapes → shown as symbols', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['C7: NUL, tab, line ends, DEL → shown as symbols', '\0\t\r\n\u007f', '␀␉␍␊␡'],
    ['C7: a second-row control character → shown by its number', '\u0085', '⟨U+0085⟩'],
    ['I3: line and paragraph separators → shown', '\u2028\u2029', '⟨U+2028⟩⟨U+2029⟩'],
    ['E16: half a character → �', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_case, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it('I9: 10,000 marks on one letter → four, and the number of the others', () => {
    expect(visibleText(`Z${'\u0301'.repeat(10_000)}`)).toBe(`Z${'\u0301'.repeat(4)}⟨+9996 marks⟩`);
  });
});

describe('visibleLine', () => {
  it('I9: a word of a megabyte → its beginning', () => {
    expect(visibleLine('x'.repeat(1_000_000))).toBe(`${'x'.repeat(400)}…`);
  });
});
