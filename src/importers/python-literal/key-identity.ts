import type { LiteralValue } from './literal-value.ts';

/**
 * A text that is the same for two values exactly when Python takes them for the same key, as it does 1, 1.0 and True.
 *
 * Missing: undefined for what cannot be a key: a list, a dict, a set, or a tuple that holds one.
 */
export function keyIdentity(value: LiteralValue): string | undefined {
  if (value === null) return 'None';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return numberIdentity(Number(value));
  if (typeof value === 'number') return numberIdentity(value);
  if (value instanceof Map || !('kind' in value)) return undefined;
  switch (value.kind) {
    case 'tuple':
      return tupleIdentity(value.items);
    case 'bytes':
      return `b${value.bytes.join()}`;
    case 'big-int':
      return value.digits;
    case 'not-finite':
    case 'opaque':
      return value.text;
    case 'set':
    case 'pairs':
      return undefined;
  }
}

function numberIdentity(number: number): string {
  return Number.isInteger(number) ? BigInt(number).toString() : String(number);
}

function tupleIdentity(items: readonly LiteralValue[]): string | undefined {
  const identities = items.map(keyIdentity);
  return identities.includes(undefined) ? undefined : `(${identities.join()})`;
}
