import { stem } from './stem.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a name in the text stands for: a business tool, an event by its usual words, our own product. */
export type NameKind = 'tool' | 'event' | 'ours';

interface Name<Kind> {
  kind: Kind;
  /** Stems after the first. */
  rest: string[];
}

/** Names by the stem of their first word, longest first. */
export type Names<Kind extends string = NameKind> = Map<string, Name<Kind>[]>;

/** Adds names of one kind, written as people write them; case, accents and endings do not matter. */
export function addNames<Kind extends string>(names: Names<Kind>, kind: Kind, written: Iterable<string>): void {
  for (const name of written) {
    const [first, ...rest] = tokenise(name).map(stemOf);
    if (first === undefined) continue;
    const list = names.get(first) ?? [];
    list.unshift({ kind, rest });
    list.sort((a, b) => b.rest.length - a.rest.length);
    names.set(first, list);
  }
}

export const stemOf = (token: Token): string => (token.kind === 'word' ? stem(token.norm) : token.norm);

/** The longest name that begins at token `at`, given each token's stem: its kind and how many tokens it takes. */
function nameAt<Kind extends string>(names: Names<Kind>, stems: readonly string[], at: number): { kind: Kind; length: number } | null {
  const candidates = names.get(stems[at] as string);
  if (!candidates) return null;
  for (const { kind, rest } of candidates) {
    if (rest.every((part, k) => stems[at + 1 + k] === part)) return { kind, length: rest.length + 1 };
  }
  return null;
}

/** For each token the kind of name it belongs to, if any. */
export function namesIn<Kind extends string>(names: Names<Kind>, stems: readonly string[]): (Kind | undefined)[] {
  const kinds: (Kind | undefined)[] = new Array(stems.length);
  for (let at = 0; at < stems.length; at += 1) {
    const name = nameAt(names, stems, at);
    if (!name) continue;
    for (let k = 0; k < name.length; k += 1) kinds[at + k] = name.kind;
    at += name.length - 1;
  }
  return kinds;
}
