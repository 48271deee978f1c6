import { type Actor, actorFromFields } from '../../src/model/actor.ts';
import { type EventTable, EventTableBuilder } from '../../src/model/event-table.ts';

/**
 * A table drawn as text, one event a line: `2026-03-01T10:00:00Z ada conversation_created`. `ada` is a person with the account id `ada`, the name
 * `Ada` and the e-mail `ada@example.com`; `-` is the system. Other actors are given by name in `actors`. Lines that are equal have equal keys.
 */
export function tableFromText(text: string, actors: Readonly<Record<string, Actor>> = {}): EventTable {
  const builder = new EventTableBuilder();
  const actorIds = new Map<string, number>();
  let lineNumber = 0;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    lineNumber++;
    const [time, who, event] = line.split(/\s+/) as [string, string, string];
    let actor = actorIds.get(who);
    if (actor === undefined) {
      actor = builder.addActor(actors[who] ?? actorCalled(who));
      actorIds.set(who, actor);
    }
    const [keyLow, keyHigh] = keyOf(line);
    builder.add({
      time: Date.parse(time),
      event: builder.addEventName(event),
      actor,
      keyLow,
      keyHigh,
      line: lineNumber,
    });
  }
  return builder.build();
}

export function personActor(accountId: string, email: string, name: string): Actor {
  return actorFromFields({ type: 'account', accountId, email, name });
}

function actorCalled(who: string): Actor {
  if (who === '-') return { kind: 'system' };
  return personActor(who, `${who}@example.com`, `${who[0]!.toUpperCase()}${who.slice(1)}`);
}

function keyOf(line: string): [number, number] {
  let low = 0;
  let high = 7;
  for (const character of line) {
    low = (low * 31 + character.codePointAt(0)!) >>> 0;
    high = (high * 37 + character.codePointAt(0)!) >>> 0;
  }
  return [low, high];
}
