/** What every pipeline must come to: the figures of the page's cards, charts and leaderboard, for the whole log, in UTC. */
export interface Answers {
  readonly events: number;
  readonly cards: {
    readonly users: number;
    readonly conversations: number;
    readonly projects: number;
    readonly files: number;
  };
  /** Every calendar day from the first event to the last, quiet days included. */
  readonly daily: readonly DayAnswer[];
  /** In order of `email`. */
  readonly people: readonly PersonAnswer[];
}

export interface DayAnswer {
  readonly date: string;
  readonly activeUsers: number;
  readonly conversations: number;
}

export interface PersonAnswer {
  /** In lower case: the files are made so that it names a person. */
  readonly email: string;
  readonly conversations7d: number;
  readonly conversations30d: number;
  readonly conversationsAll: number;
  readonly events: number;
  /** ISO 8601 with milliseconds. */
  readonly lastSeen: string;
}

/** The first figure in which two answers differ, in words; null when they are the same. */
export function firstDifference(found: Answers, expected: Answers): string | null {
  const expectedFigures = new Map(figuresOf(expected));
  for (const [name, figure] of figuresOf(found)) {
    const wanted = expectedFigures.get(name);
    if (figure !== wanted) return `${name} is ${figure}, not ${wanted ?? 'there'}`;
    expectedFigures.delete(name);
  }
  const [missing] = expectedFigures.keys();
  return missing === undefined ? null : `${missing} is missing`;
}

function* figuresOf(answers: Answers): Generator<[name: string, figure: string | number]> {
  yield ['events', answers.events];
  for (const [card, figure] of Object.entries(answers.cards)) yield [`card ${card}`, figure];
  for (const { date, ...figures } of answers.daily) {
    for (const [name, figure] of Object.entries(figures)) yield [`${name} of ${date}`, figure];
  }
  for (const { email, ...figures } of answers.people) {
    for (const [name, figure] of Object.entries(figures)) yield [`${name} of ${email}`, figure];
  }
}
