/** Names of products and competitors as people write them after an option: with commas between. */
import { LONGEST_NAME, MOST_NAMES, type WorkspaceNames } from '../../protocol/names.ts';
import type { GivenNames } from './namesOptions.ts';

/** What each kind is called. */
export const KINDS = { ours: 'Our own products', competitors: 'Competitors' } as const;

/** A kind that was not given stays as it is. Throws a sentence for people where a name cannot be taken. */
export function namesGiven(given: GivenNames, before: WorkspaceNames): WorkspaceNames {
  const names = {
    ours: given.ours === undefined ? before.ours : listOf('ours', given.ours),
    competitors: given.competitors === undefined ? before.competitors : listOf('competitors', given.competitors),
  };
  const ours = new Set(names.ours.map(folded));
  const both = names.competitors.find((name) => ours.has(folded(name)));
  if (both !== undefined) throw new Error(`${both} stands among our own products and among the competitors. Take it off one of the lists.`);
  return names;
}

const folded = (name: string): string => name.toLowerCase();

/** Trimmed, in the order given; what differs in case only stands once. */
function listOf(kind: keyof typeof KINDS, written: string): string[] {
  const names = new Map<string, string>();
  for (const part of written.split(',')) {
    const name = part.trim().replace(/\s+/g, ' ');
    if (name === '') continue;
    if (!/[\p{L}\p{N}]/u.test(name)) throw new Error(`${name} is no name: it needs a letter or a number.`);
    if (name.length > LONGEST_NAME)
      throw new Error(`“${name.slice(0, 40)}…” is longer than ${LONGEST_NAME} characters. Give it as people write it in a brief.`);
    if (!names.has(folded(name))) names.set(folded(name), name);
  }
  if (names.size > MOST_NAMES) throw new Error(`${KINDS[kind]}: ${names.size} names. Keep the ${MOST_NAMES} that buyers speak of most.`);
  return [...names.values()];
}
