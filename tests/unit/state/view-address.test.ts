import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDate, type IsoDate, utcDayOf } from '../../../src/base/calendar-day.ts';
import { EVENT_CATEGORIES } from '../../../src/model/event-catalogue.ts';
import { KNOWN_PLATFORMS, NO_PLATFORM } from '../../../src/model/platforms.ts';
import { WHOLE_LOG } from '../../../src/model/selection.ts';
import { FIRST_VIEW, TAB_IDS, type View } from '../../../src/state/view.ts';
import { addressOf, viewOf } from '../../../src/state/view-address.ts';

const dateOf = (day: number): IsoDate => formatIsoDate(utcDayOf(day * 86_400_000));

const anyRange = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.integer({ min: 1, max: 99_999 }).map((days) => ({ kind: 'last', days }) as const),
  fc
    .tuple(fc.integer({ min: 11_000, max: 30_000 }), fc.nat(4000))
    .map(([first, length]) => ({ kind: 'dates', from: dateOf(first), to: dateOf(first + length) }) as const),
);

/** A view that an address can tell of. */
const anyView = fc.record({
  tab: fc.constantFrom(...TAB_IDS),
  selection: fc.record({
    range: anyRange,
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+5', 'Asia/Kathmandu'),
    weekStart: fc.constantFrom('monday', 'sunday', 'saturday'),
    granularity: fc.constantFrom('auto', 'day', 'week', 'month'),
    activity: fc.constantFrom('any', 'content'),
    platform: fc.constantFrom(null, NO_PLATFORM, ...KNOWN_PLATFORMS),
    category: fc.constantFrom(null, ...EVENT_CATEGORIES),
    people: fc.constant(''),
    hidesNames: fc.boolean(),
  }),
  compares: fc.boolean(),
  sorts: fc.dictionary(
    fc.constantFrom('leaderboard', 'people'),
    fc.record({
      columnId: fc.constantFrom('name', 'conversations7d', 'lastSeen'),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
    { noNullPrototype: true },
  ),
  columns: fc.constantFrom({}, { people: ['events', 'lastSeen'] }),
  panel: fc.constant(null),
}) as fc.Arbitrary<View>;

describe('addressOf and viewOf', () => {
  it('lead from any view to its address and back, also when a mail program escapes it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewOf(`#${addressOf(view)}`)).toEqual(view);
        expect(viewOf(`#${encodeURIComponent(addressOf(view))}`)).toEqual(view);
        const escapedZone = addressOf(view).replaceAll('/', '%2F');
        expect(viewOf(escapedZone)).toEqual(view);
      }),
    );
  });
});

describe('addressOf', () => {
  it('is nothing for the first view', () => {
    expect(addressOf(FIRST_VIEW)).toBe('');
  });

  it('K7: never holds words of a search, platforms of a file, or what lies open', () => {
    const secrets: View = {
      ...FIRST_VIEW,
      selection: { ...WHOLE_LOG, people: 'zebra@example.com', platform: 'zebra' },
      panel: { kind: 'person', id: 'zebra' } as View['panel'],
    };
    expect(addressOf(secrets)).toBe('');
  });
});

describe('viewOf', () => {
  it.each([
    'range=9999999d',
    'range=0d',
    'range=2026-02-30..2026-03-01',
    'range=1999-01-01..1999-02-01',
    'range=2026-01-01..2026-01-02..2026-01-03',
    'zone=../../x',
    'zone=<script>',
    'zone=Mars/Phobos',
    'zone=%00',
    'zone=',
    'tab=constructor',
    'by=toString',
    'by=year',
    'platform=zebra',
    'category=conversation_created',
    'people=ada',
    'panel=x',
    'sort.x=a b.up',
    'sort.__proto__=name.up',
    '__proto__=1',
    '%',
    '&&==&',
  ])('takes nothing from #%s', (address) => {
    expect(viewOf(`#${address}`)).toEqual(FIRST_VIEW);
    expect(Object.keys({})).toEqual([]);
  });

  it('turns two dates round that stand in the other order', () => {
    expect(viewOf('#range=2026-03-09..2026-03-01').selection.range).toEqual({
      kind: 'dates',
      from: '2026-03-01',
      to: '2026-03-09',
    });
  });

  it('never throws, and gives a view that has an address, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (address) => {
        const view = viewOf(address);
        expect(viewOf(`#${addressOf(view)}`)).toEqual(view);
      }),
    );
  });
});
