import { describe, expect, it } from 'vitest';
import { type Answers, firstDifference } from '../../../bench/answers/answers.ts';
import { EventColumns, emailOf } from '../../../bench/answers/event-columns.ts';
import { eventsOf } from '../../../bench/files/log-text.ts';
import { formatPythonRepr } from '../../../src/sample/python-repr.ts';
import { formatCreatedAt } from '../../../src/sample/sample-event.ts';
import { type PlainRecord, plainSummary } from '../../support/plain-summary.ts';

const events = [...eventsOf(5_000)];

function answer(): Answers {
  const columns = new EventColumns();
  for (const { time, actor, event } of events) {
    columns.add(formatCreatedAt(time), formatPythonRepr(actor), event, emailOf);
  }
  return columns.answer();
}

describe('EventColumns', () => {
  it('answers as the plain computation does', () => {
    const { totals, daily, people } = plainSummary(
      events.map(({ time, actor, event }) => {
        return { created_at: formatCreatedAt(time), event, actor_info: actor } as PlainRecord;
      }),
    );
    const found = answer();
    expect({ ...found.cards, events: found.events }).toEqual(totals);
    expect(found.daily).toMatchObject(
      daily.map(({ date, activeUsers, conversations }) => ({ date, activeUsers, conversations })),
    );
    expect(found.people).toEqual(
      people
        .map((person) => ({
          email: person.email.toLowerCase(),
          conversations7d: person.conversations7d,
          conversations30d: person.conversations30d,
          conversationsAll: person.conversationsAll,
          events: person.events,
          lastSeen: person.lastSeen,
        }))
        .sort((a, b) => (a.email < b.email ? -1 : 1)),
    );
  });
});

describe('firstDifference', () => {
  const answers = answer();
  const [first, ...others] = answers.people;

  it('finds none between equal answers', () => {
    expect(firstDifference(answer(), answers)).toBeNull();
  });

  it('names a figure that differs, one that is too many, and one that is missing', () => {
    const changed = { ...answers, people: [{ ...first!, events: -1 }, ...others] };
    expect(firstDifference(changed, answers)).toBe(`events of ${first!.email} is -1, not ${first!.events}`);
    expect(firstDifference(answers, { ...answers, people: others })).toContain(`of ${first!.email} is`);
    expect(firstDifference({ ...answers, people: others }, answers)).toContain(
      `of ${first!.email} is missing`,
    );
  });
});
