import { describe, expect, it } from 'vitest';
import { markLookAlikes } from '../../../src/metrics/look-alikes.ts';

const person = (name: string, email = '') => ({ name, email });

/** What is found, by the name or e-mail it is found at. */
const foundIn = (people: readonly { name: string; email: string }[]) =>
  markLookAlikes(people).flatMap(({ name, email, lookAlike }) =>
    lookAlike === null ? [] : [[name || email, lookAlike.of, lookAlike.alphabet]],
  );

describe('markLookAlikes', () => {
  it('I4: letters of another alphabet in a colleague’s e-mail or name → found at the stranger, never at the colleague', () => {
    expect(
      foundIn([
        person('', 'anna@example.com'),
        person('', '\u0430nna@example.com'),
        person('Peter Scope'),
        person('\u0420eter S\u0441op\u0435'),
        person('\u0421\u0430\u0440\u0430'),
        person('Capa'),
        person('', 'eve@example.org'),
        person('', 'eve@ex\u0430mple.org'),
        person('Nikos'),
        person('\u039dik\u03bf\u0455'),
        person('', 'h\u0585nor@example.com'),
        person('', 'honor@example.com'),
      ]),
    ).toEqual([
      ['\u0430nna@example.com', 'anna@example.com', 'Cyrillic'],
      ['\u0420eter S\u0441op\u0435', 'Peter Scope', 'Cyrillic'],
      ['\u0421\u0430\u0440\u0430', 'Capa', 'Cyrillic'],
      ['eve@ex\u0430mple.org', 'eve@example.org', 'Cyrillic'],
      ['\u039dik\u03bf\u0455', 'Nikos', 'Cyrillic'],
      ['h\u0585nor@example.com', 'honor@example.com', 'Armenian'],
    ]);
  });

  it('I4: full-width letters, dotless i and characters without width → found where somebody is called so', () => {
    expect(
      foundIn([
        person('admin'),
        person('\uff41dmin'),
        person('adm\u0131n'),
        person('ad\u200bmin'),
        person('\uff4b\uff49\uff4d'),
      ]),
    ).toEqual([
      ['\uff41dmin', 'admin', null],
      ['adm\u0131n', 'admin', null],
      ['ad\u200bmin', 'admin', null],
    ]);
  });

  it('I4: a word of two alphabets → found, also where nobody is called so', () => {
    expect(foundIn([person('\u0430dmin'), person('Team \u0410\u043d\u043d\u0430')])).toEqual([
      ['\u0430dmin', null, 'Cyrillic'],
    ]);
  });

  it('I4: names in one alphabet, whichever it is, with accents or in capitals → nothing to say', () => {
    expect(
      foundIn(
        [
          'Анна Каренина',
          'Сара',
          'Ольга (Olga)',
          'Νίκος Καζαντζάκης',
          'Արամ',
          'محمد علي',
          '山田太郎 Taro',
          'ヤマダ',
          '김민준',
          'Zoë',
          'ZOE\u0308',
          'Zoe',
          'Aydın',
          'Łukasz',
          'Jörg Straße',
          'ANNA',
          'anna',
          '',
        ].map((name) => person(name)),
      ),
    ).toEqual([]);
  });

  it('holds people against others who are not asked about, and keeps what else is known of them', () => {
    const marked = markLookAlikes([{ ...person('\u0410nna'), id: 'u-1' }], [person('Anna')]);
    expect(marked).toEqual([
      { id: 'u-1', name: '\u0410nna', email: '', lookAlike: { of: 'Anna', alphabet: 'Cyrillic' } },
    ]);
  });

  it('holds 100,000 people against each other without comparing them in pairs', () => {
    const people = Array.from({ length: 100_000 }, (_, index) =>
      person(`Pers\u043en ${index}`, `person${index}@example.com`),
    );
    const marked = markLookAlikes(
      people,
      people.map(({ email }, index) => person(`Person ${index}`, email)),
    );
    expect(marked.every(({ lookAlike }) => lookAlike?.alphabet === 'Cyrillic')).toBe(true);
  });
});
