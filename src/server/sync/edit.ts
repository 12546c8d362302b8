/** Judges one edit of a register. */
import { isDeepStrictEqual } from 'node:util';
import { hasItem, STANDARD_KEPT } from '../../core/bar/chosen.ts';
import type { Corrected } from '../../core/handoff/corrections.ts';
import type { State } from '../../core/handoff/events.ts';
import type { RegisterState } from '../../core/handoff/handoff.ts';
import type { Facts } from '../../core/handoff/record.ts';
import { isRegisterName, registerSchema } from '../../core/handoff/registers.ts';
import { correctedUntil, readUntil } from '../../core/handoff/untilNow.ts';
import type { Operation } from '../../protocol/sync.ts';
import { may } from '../auth/policy.ts';
import { factsWithin } from '../bookings/within.ts';
import { barKeptBy } from '../store/handoffs/bars.ts';
import { beginningOf } from '../store/handoffs/handoffs.ts';
import { personById } from '../store/people/people.ts';
import { type Bench, type Judged, refused, unchanged, unknownHandoff } from './judged.ts';

const COUNT = new Intl.NumberFormat('en');

const HANDED_OFF = 'This brief was handed off. It can be changed again once it is bounced.';
const OVER = 'It is decided what came of this meeting, so the brief stays as it is. Write what is new into the CRM.';
const LOCKED: Partial<Record<State, string>> = {
  withdrawn: 'This brief was withdrawn. To write on, take it up again in a new one.',
  opportunity: OVER,
  recycled: 'This was recycled, so the brief stays as it is. To write on, take it up again in a new one.',
  disqualified: OVER,
};

type Edit = Extract<Operation, { kind: 'edit' }>;

export async function judgeEdit(bench: Bench, edit: Edit): Promise<Judged> {
  const { sheet, member, change } = bench;
  const kept = sheet.handoff(member.workspace, edit.handoff);
  if (!kept || !may(member, 'handoff:see', kept.facts)) return unknownHandoff();
  if (!may(member, 'handoff:edit', kept.facts)) return refused('not-allowed', 'Only the person who began this brief can write in it.');
  const { facts, revision } = kept;
  if (facts.state !== 'draft' && facts.state !== 'bounced') return refused('locked', LOCKED[facts.state] ?? HANDED_OFF);

  const checked = checkedValue(edit);
  if (!checked.ok) return refused('malformed', checked.message);
  const current = sheet.register(member.workspace, edit.handoff, edit.register);
  const value = await withinKnown(bench, edit, checked.value, current);
  if (edit.register.startsWith('bar:') && !(await isOnBar(bench, edit)))
    return refused('malformed', 'This item is not on the bar. Reload the page to see the bar as it is.');
  if (edit.register === 'ae' && typeof value === 'string') {
    const ae = await personById(sheet.tx, value);
    if (!ae || !may(member, 'handoff:assign', ae)) return refused('malformed', 'Choose an account executive of your workspace.');
  }

  if (current && isDeepStrictEqual(current.value, value)) return unchanged({ status: 'applied', revision, register: current });
  // A register that was never written has nothing to lose, whatever the device believes.
  if (current && current.revision !== edit.base) return unchanged({ status: 'conflict', register: current });

  const before = sheet.revisionOf(member.workspace, edit.handoff, edit.register);
  const register: RegisterState = { value, revision: before + 1, at: bench.at, by: member.id };
  sheet.saveRegister({ workspace: member.workspace, handoff: edit.handoff, name: edit.register, register }, change);
  return { verdict: { status: 'applied', revision, register }, touched: [facts] };
}

/** What is told of a record, and when, as far as it can be so. `told` fits its schema. */
async function withinKnown(bench: Bench, { register, handoff }: Edit, told: unknown, current: RegisterState | undefined): Promise<unknown> {
  if (register === 'facts') return factsWithin(bench, handoff, readUntil(told as Facts, bench.at), current);
  return register === 'corrected' ? correctedUntil(told as Corrected, bench.at) : told;
}

/** The standard's items are known without looking; others stand on the version that the handoff began with, or nowhere. */
async function isOnBar({ sheet: { tx }, member }: Bench, { handoff, register }: Edit): Promise<boolean> {
  const key = register.slice('bar:'.length);
  if (hasItem(STANDARD_KEPT, key)) return true;
  return hasItem(await barKeptBy(tx, member.workspace, await beginningOf(tx, member.workspace, handoff)), key);
}

function checkedValue({ register, value }: Edit): { ok: true; value: unknown } | { ok: false; message: string } {
  if (!isRegisterName(register)) return { ok: false, message: 'This part of a brief is not known. Update Baton.' };
  const parsed = registerSchema(register).safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return {
      ok: false,
      message: `A text is too long to send. It is kept on this device; shorten it to ${COUNT.format(issue.maximum)} characters.`,
    };
  return { ok: false, message: 'A part of this brief cannot be sent as it is. It is kept on this device; write it anew.' };
}
