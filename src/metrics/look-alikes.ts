import { LATIN_OF_LOOK_ALIKE } from './look-alike-letters.ts';

/** Why a name or an e-mail may be made to look like another one. */
export interface LookAlike {
  /** The name or e-mail of somebody else that looks the same; null where letters of two alphabets are mixed in one word. */
  readonly of: string | null;
  /** The alphabet of the letters that are not what they look like; null for rare forms of Latin letters and characters without width. */
  readonly alphabet: string | null;
}

interface Named {
  readonly name: string;
  readonly email: string;
}

/**
 * Finds the people whose name or e-mail looks like another one's, or mixes alphabets within a word.
 *
 * Shape: the same people in the same order, with `lookAlike`, null for nearly all. They are held against each other and against `others`, names against
 * names and e-mails against e-mails. Of two that look alike the one with the strange letters is found.
 * Missing: empty texts look like nothing. Names in any one alphabet are as good as Latin ones: Cyrillic, Arabic or Chinese alone is never found,
 * unless somebody else's name looks the same.
 * Fails: never.   Cost: one pass over the people.   Source: UTS 39, skeletons and mixed scripts.
 */
export function markLookAlikes<Person extends Named>(
  people: readonly Person[],
  others: readonly Named[] = [],
): readonly (Person & { readonly lookAlike: LookAlike | null })[] {
  const everyone = [...others, ...people];
  const names = new Skeletons(everyone.map(({ name }) => name));
  const emails = new Skeletons(everyone.map(({ email }) => email));
  return people.map((person) => {
    const lookAlike = emails.lookAlikeOf(person.email) ?? names.lookAlikeOf(person.name);
    return Object.assign({ lookAlike }, person);
  });
}

/** Texts by what they look like. In most logs nothing has strange letters, and nothing is ever looked up. */
class Skeletons {
  private readonly texts: readonly string[];
  private bySkeleton: AlikeTexts | null = null;

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  lookAlikeOf(text: string): LookAlike | null {
    if (ONLY_ASCII.test(text)) return null;
    const skeleton = skeletonOf(text);
    const own = plain(text);
    if (own === skeleton) return null;
    this.bySkeleton ??= groupBySkeleton(this.texts);
    const alike = this.bySkeleton.get(skeleton);
    const of = alike?.get(skeleton) ?? [...(alike ?? [])].find(([other]) => other !== own)?.[1];
    if (of !== undefined) return { of, alphabet: alphabetOf(own) };
    return mixesAlphabets(text) ? { of: null, alphabet: alphabetOf(own) } : null;
  }
}

/** For each skeleton the distinct texts, however they are capitalised, each as it stands in the log. */
type AlikeTexts = Map<string, Map<string, string>>;

function groupBySkeleton(texts: readonly string[]): AlikeTexts {
  const groups: AlikeTexts = new Map();
  for (const text of texts) {
    const skeleton = skeletonOf(text);
    const alike = groups.get(skeleton);
    if (alike === undefined) groups.set(skeleton, new Map([[plain(text), text]]));
    else if (!alike.has(plain(text))) alike.set(plain(text), text);
  }
  return groups;
}

/** What such a text looks like is what it is. */
const ONLY_ASCII = /^[ -~]*$/;

/** What a text is, however it is capitalised. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

const WITHOUT_WIDTH = /\p{Default_Ignorable_Code_Point}/gu;
const LOOK_ALIKES = new RegExp(`[${[...LATIN_OF_LOOK_ALIKE.keys()].join('')}]`, 'gu');

/** What a text looks like: equal for two texts that cannot be told apart by eye. */
function skeletonOf(text: string): string {
  if (ONLY_ASCII.test(text)) return plain(text);
  const latin = text
    .normalize('NFKC')
    .replace(WITHOUT_WIDTH, '')
    .replace(LOOK_ALIKES, (letter) => LATIN_OF_LOOK_ALIKE.get(letter) ?? letter);
  return plain(latin).replace(LOOK_ALIKES, (letter) => LATIN_OF_LOOK_ALIKE.get(letter) ?? letter);
}

/** Alphabets that share shapes with the Latin one. */
const ALPHABETS = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
  Coptic: /\p{Script=Coptic}/u,
} as const;

function alphabetOf(text: string): string | null {
  return Object.entries(ALPHABETS).find(([, letter]) => letter.test(text))?.[0] ?? null;
}

function mixesAlphabets(text: string): boolean {
  return text
    .split(/[^\p{L}\p{M}\p{Default_Ignorable_Code_Point}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && alphabetOf(word) !== null);
}
