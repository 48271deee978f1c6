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
    ['a reading direction turned round', 'cod\u202eexe.csv', 'cod⟨U+202E⟩exe.csv'],
    ['isolates', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
    ['a zero-width space', 'ad\u200bmin', 'ad⟨U+200B⟩min'],
    ['a joiner between Latin letters', 'ad\u200dmin', 'ad⟨U+200D⟩min'],
    ['invisible tags', 'A\u{e0061}\u{e007f}', 'A⟨U+E0061⟩⟨U+E007F⟩'],
    ['a filling character as a name', '\u3164', '⟨U+3164⟩'],
    ['a byte order mark in the middle', 'a\ufeffb', 'a⟨U+FEFF⟩b'],
    ['a soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b'],
    ['a control character of the second row', '\u0085', '⟨U+0085⟩'],
    ['line and paragraph separators', '\u2028\u2029', '⟨U+2028⟩⟨U+2029⟩'],
  ])('marks %s', (_what, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('I3: direction marks, zero-width and tag characters → shown by their numbers', () => {
    expect(visibleText('a\u202eb\u200bc\u{e0061}')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+E0061⟩');
  });

  it('I10: escapes of a terminal, %c, ${…} and {{…}} → plain text, the escape as a symbol', () => {
    expect(visibleText('\u001b[31m %c $\u007bx} {{x}}')).toBe('␛[31m %c $\u007bx} {{x}}');
  });

  it('shows control characters as symbols, and half a character as �', () => {
    expect(visibleText('\0\t\r\n\u007f')).toBe('␀␉␍␊␡');
    expect(visibleText('a\ud800b')).toBe('a\ufffdb');
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
