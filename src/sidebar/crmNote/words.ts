/** How the note on the CRM record stands, in a sentence for the person, and what they can do about it. */
import { BUILT_IN, isBuiltIn } from '../../core/adapters/builtIn.ts';
import type { Trouble } from '../../core/handoff/crmNote.ts';
import type { NoteTold } from '../../protocol/connections.ts';
import type { Kept } from './keep.ts';

export const crmName = (crm: string): string => (isBuiltIn(crm) ? BUILT_IN[crm].name : 'the CRM');

const TO_DO: Record<Trouble, (crm: string) => string> = {
  'signed-out': (crm) => `sign in to ${crm} and reload.`,
  'no-right': (crm) => `your account in ${crm} may not add it. Ask its administrator, or copy it as a note.`,
  gone: (crm) => `the record is not in ${crm} any more.`,
  refused: (crm) => `${crm} did not take it. Try again, or copy it as a note.`,
  unreachable: (crm) => `${crm} did not answer. Try again when it does.`,
  busy: (crm) => `${crm} takes no more for now. Try again in a while.`,
  changed: (crm) => `this ${crm} answers in a way that Baton does not know. Copy it as a note.`,
};

/** Where the workspace's server writes it: nobody signs in on this page for that. */
const SERVER_TO_DO: Record<Trouble, (crm: string) => string> = {
  'signed-out': (crm) => `${crm} does not take the workspace’s key any more. Tell an administrator.`,
  'no-right': (crm) => `the workspace’s key may not add it in ${crm}. Tell an administrator, or copy it as a note.`,
  gone: (crm) => `the record is not in ${crm} any more, or the workspace’s key may not see it.`,
  refused: (crm) => `${crm} did not take it. Copy it as a note, or try again.`,
  unreachable: (crm) => `${crm} does not answer. It is tried again by itself.`,
  busy: (crm) => `${crm} takes no more for now. It is tried again by itself.`,
  changed: (crm) => `${crm} answers in a way that Baton does not know. Copy it as a note.`,
};

const SOON: readonly Trouble[] = ['unreachable', 'busy', 'changed'];

function unfilledWords({ trouble, words }: NonNullable<NonNullable<NoteTold>['unfilled']>, name: string): string {
  const toDo = SOON.includes(trouble) ? 'It is tried again by itself' : 'Tell an administrator';
  return `It was not copied into the fields in ${name}. ${toDo}${words ? ` (${words})` : ''}.`;
}

/** `crm`: of the record. With the CRM's own words, where it gave any. */
export function serverWordsOf({ state, stood, trouble, words, unfilled }: NonNullable<NoteTold>, crm: string): string {
  const name = crmName(crm);
  if (state === 'stands') return unfilled ? `On the CRM record. ${unfilledWords(unfilled, name)}` : 'On the CRM record';
  if (!trouble) return stood ? `Bringing the note in ${name} up to date…` : `Putting it on the ${name} record…`;
  const says = words && state === 'trouble' ? ` (${words})` : '';
  return `${stood ? 'Not up to date on' : 'Not yet on'} the CRM record: ${SERVER_TO_DO[trouble](name)}${says}`;
}

/** Nobody could look: a colleague may have written it. */
const UNSEEN: readonly (Trouble | undefined)[] = ['signed-out', 'unreachable'];

/** A record that is gone takes no note. */
export const canRetry = ({ state, trouble }: Kept): boolean => state === 'trouble' && trouble !== 'gone';

export function wordsOf({ state, trouble, by, stood, isNew }: Kept, crm: string): string {
  const name = crmName(crm);
  if (state === 'writing') return stood ? `Bringing the note in ${name} up to date…` : `Putting it on the ${name} record…`;
  if (state === 'stands') return isNew ? 'On the CRM record. Reload the page to see it there.' : 'On the CRM record';
  if (state === 'left') return `On the CRM record. ${by ?? 'Who wrote it'} brings it up to date by opening this page.`;
  return `${stood ? 'Not up to date on' : UNSEEN.includes(trouble) ? 'Perhaps not yet on' : 'Not yet on'} the CRM record: ${TO_DO[trouble ?? 'refused'](name)}`;
}
