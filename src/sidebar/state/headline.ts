/** One sentence saying where the brief stands and one saying what to do next. */
import type { Bar } from '../../core/bar/bar.ts';
import { type Brief, FIELD_KEYS, fieldOf, isFieldKey } from '../../core/brief/fields.ts';
import type { Gap } from '../../core/handoff/gate.ts';
import { lastOf } from '../../core/handoff/log.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';
import { sameValue } from '../../core/handoff/values.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import type { LocalHandoff } from '../../sync/ports.ts';

export interface Headline {
  where: string;
  next: string;
}

/** Not for this motion: no field keeps it from going out. */
function waived([first]: Gap[]): Headline {
  if (first) return { where: 'No brief is needed for this motion.', next: `${first.name}: ${first.message}` };
  return { where: 'Ready to hand off.', next: 'No brief is needed for this motion: speed counts.' };
}

export function headlineOf(brief: Brief, score: BriefScore, gaps: Gap[], { waivesBrief }: Pick<Bar, 'waivesBrief'>): Headline {
  if (waivesBrief) return waived(gaps);
  if (FIELD_KEYS.every((key) => brief[key].trim() === ''))
    return { where: 'A good brief takes four minutes.', next: 'Start with what made them answer now.' };
  if (score.next?.blocks) {
    const { field, message } = score.next;
    const { short, hint } = fieldOf(field);
    return { where: `${short} keeps this from going out.`, next: brief[field].trim() === '' ? hint : message };
  }
  const [first] = gaps.filter((gap) => gap.kind !== 'field');
  const where =
    score.band === 'excellent' ? 'An excellent brief.' : score.band === 'acceptable' ? 'A usable brief.' : 'Complete, but thin.';
  if (first) return { where: `${where} Not ready yet.`, next: `${first.name}: ${first.message}` };
  if (score.next)
    return { where: `${where} Ready to hand off.`, next: `${fieldOf(score.next.field).short} lifts it most: ${score.next.message}` };
  return { where: `${where} Ready to hand off.`, next: 'Nothing is missing.' };
}

const OWN_NOTE: Headline = { where: 'A note of your own.', next: 'You run this meeting yourself: there is nobody to hand it to.' };

/** Its writer runs the meeting: there is no gate, no clock and no figure, and nobody to hand it to, however good it is. */
export const isOwnNote = (local: LocalHandoff | null, { ae }: Partial<Record<RegisterName, unknown>>): boolean =>
  local !== null && (local.server?.sdr ?? local.owner) === ae;

export const ownNoteOf = (...told: Parameters<typeof isOwnNote>): Headline | null => (isOwnNote(...told) ? OWN_NOTE : null);

/** Two texts wait for a choice: what comes after it depends on which of them stays. */
export function choiceOf(local: LocalHandoff | null): Headline | null {
  const [first] = Object.entries(local?.registers ?? {}).find(([, register]) => register?.conflict) ?? [];
  if (first === undefined) return null;
  const what = isFieldKey(first) ? fieldOf(first).short : 'A part of it';
  return { where: 'It needs your decision.', next: `${what} was changed elsewhere too: choose which text stays.` };
}

/** What was asked for stands above it already. */
const MEND = 'Mend it, say what you changed, and hand it off again.';

/** A brief that came back and was not touched where it was asked for: that comes before all praise. */
export function mendOf(local: LocalHandoff | null, values: Partial<Record<RegisterName, unknown>>): Headline | null {
  if (local?.server?.state !== 'bounced') return null;
  const bounced = lastOf(local.server.events, 'bounced');
  if (!bounced) return null;
  const { reason } = bounced;
  const name: RegisterName = reason.kind === 'field' ? reason.key : `bar:${reason.key}`;
  const base = local.registers[name]?.base;
  const isMended = base ? base.at > bounced.at || !sameValue(values[name], base.value) : values[name] !== undefined;
  if (isMended) return null;
  return { where: `${reason.kind === 'field' ? fieldOf(reason.key).short : reason.name} came back.`, next: MEND };
}
