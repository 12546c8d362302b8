/** What the person says of the record otherwise than its CRM. */
import { readAmount } from '../../core/amount/amount.ts';
import { type Correctable, type Corrected, VALUES } from '../../core/handoff/corrections.ts';
import type { Facts } from '../../core/handoff/record.ts';
import { sameValue } from '../../core/handoff/values.ts';
import { inputTime, isoOf } from '../contact/inputTime.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { write } from '../state/typing.ts';

/** What the boxes of a fact hold; `currency` of an amount alone. */
export interface Draft {
  text: string;
  currency: string;
}

export function draftOf(name: Correctable, facts: Facts): Draft {
  if (name === 'amount') return { text: facts.amount ? String(facts.amount.value) : '', currency: facts.amount?.currency ?? '' };
  const text = facts[name] ?? '';
  return { text: name === 'meetingStart' && text ? inputTime(Date.parse(text)) : text, currency: '' };
}

function meantBy(name: Correctable, { text, currency }: Draft): unknown {
  const said = text.trim();
  const code = currency.trim().toUpperCase();
  // As people write it where they are, with the sign beside it if they like; what could be two numbers is asked for again.
  if (name === 'amount') return readAmount(`${said} ${code}`, navigator.language);
  if (name === 'meetingStart') return isoOf(said);
  if (name === 'domain') return said.toLowerCase().replace(/^https?:\/\/(www\.)?|\/.*$/g, '');
  return said;
}

const isMail = (text: unknown): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(text));

type Written = { ok: true; corrected: Corrected } | { ok: false };

/** The corrections with this one among them. Emptied, what the CRM tells counts as wrong; written as the CRM has it, there is nothing to correct. */
export function corrected(name: Correctable, draft: Draft, told: Facts, before: Corrected, now: Date): Written {
  const { [name]: _, ...others } = before;
  const isEmpty = draft.text.trim() === '';
  if (isEmpty && told[name] === undefined) return { ok: true, corrected: others };
  const is = isEmpty ? null : meantBy(name, draft);
  if (sameMoment(name, is, told)) return { ok: true, corrected: others };
  const fits = is === null ? isEmpty : VALUES[name].safeParse(is).success && (name !== 'email' || isMail(is));
  return fits ? { ok: true, corrected: { ...others, [name]: { is, at: now.toISOString() } } as Corrected } : { ok: false };
}

/** A box for a time knows no seconds, and no other zone. */
const sameMoment = (name: Correctable, is: unknown, told: Facts): boolean =>
  name === 'meetingStart' && typeof is === 'string' && told.meetingStart !== undefined
    ? inputTime(Date.parse(is)) === inputTime(Date.parse(told.meetingStart))
    : sameValue(is, told[name]);

/** False, and nothing is changed, where what was written cannot be meant. */
export function correct(name: Correctable, draft: Draft): boolean {
  const { content } = useHandoff.getState();
  const next = corrected(name, draft, content.told, content.corrected, new Date());
  if (next.ok && !sameValue(next.corrected, content.corrected)) write('corrected', next.corrected);
  return next.ok;
}

export function asInCrm(name: Correctable): void {
  const { [name]: _, ...others } = useHandoff.getState().content.corrected;
  write('corrected', others);
}
