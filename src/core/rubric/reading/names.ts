import { stem } from './stem.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a name in the text stands for: a business tool, an event by its usual words, where news is read, our own product. */
export type NameKind = 'tool' | 'event' | 'source' | 'ours';

/** Names as a tree of stems: what a text costs to look through grows with the longest name, however many there are. */
export type Names<Kind extends string = NameKind> = Map<string, Branch<Kind>>;

interface Branch<Kind extends string> {
  /** What the name that ends here stands for. */
  kind?: Kind;
  longer: Names<Kind>;
}

/** Adds names of one kind, written as people write them; case, accents and endings do not matter. A name already there gets the new kind. */
export function addNames<Kind extends string>(names: Names<Kind>, kind: Kind, written: Iterable<string>): void {
  for (const name of written) {
    let branch: Branch<Kind> | null = null;
    for (const stemmed of tokenise(name).map(stemOf)) {
      const from: Names<Kind> = branch === null ? names : branch.longer;
      branch = from.get(stemmed) ?? { longer: new Map() };
      from.set(stemmed, branch);
    }
    if (branch) branch.kind = kind;
  }
}

/** A copy to which names can be added. */
export const copyOf = <Kind extends string>(names: Names<Kind>): Names<Kind> =>
  new Map(Array.from(names, ([stemmed, { kind, longer }]) => [stemmed, { ...(kind && { kind }), longer: copyOf(longer) }]));

export const stemOf = (token: Token): string => (token.kind === 'word' ? stem(token.norm) : token.norm);

/** The longest name that begins at token `at`, given each token's stem: its kind and how many tokens it takes. */
function nameAt<Kind extends string>(names: Names<Kind>, stems: readonly string[], at: number): { kind: Kind; length: number } | null {
  let found: { kind: Kind; length: number } | null = null;
  let branch = names.get(stems[at] as string);
  for (let length = 1; branch; length += 1) {
    if (branch.kind !== undefined) found = { kind: branch.kind, length };
    branch = branch.longer.get(stems[at + length] as string);
  }
  return found;
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
