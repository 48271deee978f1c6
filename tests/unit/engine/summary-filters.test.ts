import { describe, expect, it } from 'vitest';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { summaryFiltersOf } from '../../../src/metrics/summary-filters.ts';
import { WHOLE_LOG } from '../../../src/model/selection.ts';
import { writeSampleJson } from '../../../src/sample/sample-json.ts';
import { writeSampleLog } from '../../../src/sample/sample-log.ts';
import { type PlainRecord, plainSummary } from '../../support/plain-summary.ts';
import { readGood } from '../importers/reading.ts';

const LOG = { seed: 11, people: 40, days: 60, events: 3_000 };

const keeper = new LogKeeper();
keeper.add([readGood([...writeSampleLog(LOG)].join(''))], 'join');

describe('the Summary of a selection', () => {
  it('equals a plain computation of what range, platform and people leave, and says what they were', () => {
    const records = [...writeSampleJson(LOG)]
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as PlainRecord);
    const whole = plainSummary(records);
    const words = whole.people[3]!.name.slice(0, 2);
    const holds = ({ actor_info: { name = '', metadata } }: PlainRecord) =>
      `${name} ${metadata?.email_address ?? ''}`.toLowerCase().includes(words.toLowerCase());
    const { from, to } = { from: whole.daily[9]!.date, to: whole.daily[40]!.date };
    const expected = plainSummary(records, {
      from,
      to,
      filters: { people: words, platform: 'ios' },
      keeps: (record) => record.client_platform === 'ios' && holds(record),
    });
    expect(expected.totals.events).toBeGreaterThan(10);
    expect(expected.totals.events).toBeLessThan(whole.totals.events / 4);

    const summary = keeper.ask('summary', {
      ...WHOLE_LOG,
      range: { kind: 'dates', from, to },
      people: ` ${words} `,
      platform: 'ios',
    })!;
    const { schema: _schema, issues: _issues, log, ...figures } = summary;
    const { files: _files, ...logFigures } = log;
    expect({ ...figures, log: logFigures }).toEqual(expected);
    expect(Object.keys(summary).slice(0, 6)).toEqual([
      'schema',
      'timeZone',
      'asOf',
      'range',
      'filters',
      'log',
    ]);
  });

  it('says nothing of filters where only range and zone are chosen', () => {
    const summary = keeper.ask('summary', {
      ...WHOLE_LOG,
      range: { kind: 'last', days: 7 },
      timeZone: 'Asia/Kolkata',
    })!;
    expect(summary).not.toHaveProperty('filters');
  });

  it('does not say the words of a search where names are hidden', () => {
    const text = JSON.stringify(keeper.ask('summary', { ...WHOLE_LOG, people: 'wanda', hidesNames: true }));
    expect(text).toContain('"filters":{"people":null,"namesHidden":true}');
    expect(text).not.toContain('wanda');
  });
});

describe('summaryFiltersOf', () => {
  it('says all that is set, in one order', () => {
    const filters = summaryFiltersOf({
      ...WHOLE_LOG,
      activity: 'content',
      category: 'file',
      platform: '',
      people: 'ann',
    });
    expect(JSON.stringify(filters)).toBe(
      '{"people":"ann","platform":"","category":"file","activity":"content"}',
    );
    expect(summaryFiltersOf({ ...WHOLE_LOG, people: '  ' })).toBeNull();
  });
});
