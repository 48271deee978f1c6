import type { Cursor } from './cursor.ts';
import { keyIdentity } from './key-identity.ts';
import type { LiteralValue } from './literal-value.ts';
import { startsLookalike } from './read-opaque.ts';

/** What has to follow once a container has taken a value in: a further value, or nothing, since it has just closed. */
export type Continuation = 'more' | 'closed';

/** A list, tuple, set or dict that has been opened and not yet closed. */
export interface Container {
  readonly closer: ']' | ')' | '}';
  /** True where the next value belongs to a key that has just been read. */
  readonly isAfterKey: boolean;
  /** Takes in a value and steps over the separator or closer behind it; undefined when neither is there. */
  add(value: LiteralValue, cursor: Cursor): Continuation | undefined;
  /** The finished value; undefined when Python would refuse it. */
  finish(cursor: Cursor): LiteralValue | undefined;
}

/**
 * Steps over an opening bracket, and gives the container it opens.
 *
 * Shape: with `isStrict`, a dict that names a key twice is refused instead of keeping the last, as both languages do.
 * Fails: undefined when no container opens here, or a tuple in a text spelt as JSON.
 */
export function openContainer(cursor: Cursor, isStrict: boolean): Container | undefined {
  const { next } = cursor;
  const isOpener = next === '{' || next === '[' || (next === '(' && cursor.commitTo('python'));
  if (!isOpener || startsLookalike(cursor)) return undefined;
  cursor.at++;
  if (next === '{') return new Braces(isStrict);
  return next === '[' ? new List() : new Tuple();
}

class List implements Container {
  readonly closer = ']';
  readonly isAfterKey = false;
  private readonly items: LiteralValue[] = [];

  add(value: LiteralValue, cursor: Cursor): Continuation | undefined {
    this.items.push(value);
    return cursor.take(',') ? 'more' : takeCloser(cursor, this.closer);
  }

  finish(): LiteralValue {
    return this.items;
  }
}

class Tuple implements Container {
  readonly closer = ')';
  readonly isAfterKey = false;
  private readonly items: LiteralValue[] = [];

  /** A tuple of one is written `(1,)`, since `(1)` is a number in brackets. */
  add(value: LiteralValue, cursor: Cursor): Continuation | undefined {
    const isFirst = this.items.push(value) === 1;
    if (!cursor.take(',')) return isFirst ? undefined : takeCloser(cursor, this.closer);
    cursor.skipBlanks();
    return (isFirst && takeCloser(cursor, this.closer)) || 'more';
  }

  finish(): LiteralValue {
    return { kind: 'tuple', items: this.items };
  }
}

/** A dict or a set: what follows the first value decides. */
class Braces implements Container {
  readonly closer = '}';
  private readonly isStrict: boolean;
  private readonly keys: LiteralValue[] = [];
  private readonly values: LiteralValue[] = [];
  private shape: 'empty' | 'dict' | 'set' = 'empty';

  constructor(isStrict: boolean) {
    this.isStrict = isStrict;
  }

  get isAfterKey(): boolean {
    return this.shape === 'dict' && this.keys.length > this.values.length;
  }

  add(value: LiteralValue, cursor: Cursor): Continuation | undefined {
    if (this.isAfterKey) this.values.push(value);
    else if (!this.addKey(value, cursor)) return undefined;
    if (this.isAfterKey) return 'more';
    return cursor.take(',') ? 'more' : takeCloser(cursor, this.closer);
  }

  finish(cursor: Cursor): LiteralValue | undefined {
    if (this.shape === 'set')
      return isFreeOfRepeats(this.keys) ? { kind: 'set', items: this.keys } : undefined;
    const map = new Map<string, LiteralValue>();
    for (const [index, key] of this.keys.entries()) {
      if (typeof key !== 'string') return this.finishPairs();
      map.set(key, this.values[index] as LiteralValue);
    }
    if (map.size === this.keys.length) return map;
    cursor.hasRepeatedKey = true;
    return this.isStrict ? undefined : map;
  }

  private addKey(key: LiteralValue, cursor: Cursor): boolean {
    this.keys.push(key);
    const shape = cursor.take(':') ? 'dict' : 'set';
    if (this.shape === 'empty') this.shape = shape;
    return (
      this.shape === shape && ((shape === 'dict' && typeof key === 'string') || cursor.commitTo('python'))
    );
  }

  private finishPairs(): LiteralValue | undefined {
    if (!isFreeOfRepeats(this.keys)) return undefined;
    return {
      kind: 'pairs',
      pairs: this.keys.map((key, index) => [key, this.values[index] as LiteralValue] as const),
    };
  }
}

function takeCloser(cursor: Cursor, closer: string): 'closed' | undefined {
  return cursor.take(closer) ? 'closed' : undefined;
}

/** `repr()` never repeats a key; which of two would win is not worth a rule. Lists and dicts cannot be keys at all. */
function isFreeOfRepeats(keys: readonly LiteralValue[]): boolean {
  const identities = new Set<string>();
  for (const key of keys) {
    const identity = keyIdentity(key);
    if (identity === undefined || identities.has(identity)) return false;
    identities.add(identity);
  }
  return true;
}
