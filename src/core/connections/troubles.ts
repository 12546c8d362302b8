/** What keeps a connection from working, as an administrator reads it, with what to do. `name`: of the CRM. */
import type { Trouble } from '../handoff/crmNote.ts';

const SAYS: Record<Trouble, (name: string) => string> = {
  'signed-out': (name) => `${name} does not take the key. Make another one there, and paste it here.`,
  'no-right': (name) => `The key is not allowed to do it. Give its user or app the rights in ${name}, then check again.`,
  gone: (name) => `${name} does not have the record any more, or the key may not see it.`,
  refused: (name) => `${name} did not take it.`,
  unreachable: (name) => `${name} does not answer. It is tried again by itself.`,
  changed: (name) => `${name} answers in a way that Baton does not know. See that the address is right.`,
  busy: (name) => `${name} takes no more for now. It is tried again by itself.`,
};

/** `words`: the CRM's own. */
export const saysOf = (trouble: Trouble, name: string, words: string | null): string =>
  words ? `${SAYS[trouble](name)} It says: ${words}` : SAYS[trouble](name);

/** Where the note stands, and the fields beside it were not filled. */
const OF_FIELDS: Partial<typeof SAYS> = {
  'no-right': (name) => `The key is not allowed to write into these fields. Give its user or app the right in ${name}, then check again.`,
  refused: (name) => `${name} did not take what was to be copied into its fields. See that the names under “Copy into fields” are right.`,
};

export function fieldsSayOf(trouble: Trouble, name: string, words: string | null): string {
  const says = (OF_FIELDS[trouble] ?? SAYS[trouble])(name);
  return words ? `${says} It says: ${words}` : says;
}
