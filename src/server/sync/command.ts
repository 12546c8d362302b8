/** Judges one command, with the same state machine that the extension asks. */
import { advance, begin, decide } from '../../core/handoff/decide.ts';
import { aeOf, handedTo } from '../../core/handoff/parties.ts';
import { handoffId } from '../../core/handoff/record.ts';
import { namesWith } from '../../core/rubric/reading/reading.ts';
import type { Operation } from '../../protocol/sync.ts';
import { type Member, may } from '../auth/policy.ts';
import { addHandoff, handoffById, saveAdvanced, saveHanded } from '../store/handoffs.ts';
import { namesOf } from '../store/names.ts';
import { personById } from '../store/people.ts';
import type { Sheet } from '../store/sheet.ts';
import { type Bench, type Judged, refused, unchanged, unknownHandoff } from './judged.ts';

type CommandOperation = Extract<Operation, { kind: 'command' }>;

export const judgeCommand = (bench: Bench, operation: CommandOperation): Promise<Judged> =>
  bench.sheet.beside(bench.member.workspace, operation.handoff, () => judge(bench, operation));

async function judge(bench: Bench, operation: CommandOperation): Promise<Judged> {
  const { member, at, change } = bench;
  const { sheet } = bench;
  const { tx } = sheet;
  const { command, expected } = operation;
  if (command.name === 'begin') return judgeBegin(bench, operation.handoff, command);

  const kept = await handoffById(tx, member.workspace, operation.handoff);
  if (!kept || !may(member, 'handoff:command', kept.facts)) return unknownHandoff();
  if (command.name === 'reassign' && !may(member, 'handoff:reassign', kept.facts))
    return refused('not-allowed', 'Only a manager of its team can give a handoff to somebody else.');
  // A brief must count for as much here as in the form it was written in.
  const names = command.name === 'submit' ? namesWith(await namesOf(tx, member.workspace)) : undefined;
  const decided = decide(kept.handoff, command, member, at, expected, names);
  if (!decided.ok) return unchanged({ status: 'refused', refusal: decided.refusal });
  const after = advance(kept.handoff, decided.decision);
  const named = command.name === 'reassign' ? command.ae : command.name === 'submit' ? aeOf(after) : null;
  if (named !== null && !(await isOneNow(tx, member, named)))
    return refused('incomplete', 'Account executive: this person cannot take it any more. Choose another account executive.');
  await saveAdvanced(tx, member.workspace, kept.handoff, after, change);
  const ae = handedTo(after);
  if (command.name === 'reassign') {
    const register = { value: ae, revision: (kept.handoff.registers.ae?.revision ?? 0) + 1, at, by: member.id };
    sheet.saveRegister({ workspace: member.workspace, handoff: after.id, name: 'ae', register }, change);
    await sheet.write();
  }
  if (named !== null) await saveHanded(tx, kept.facts, after.id, ae, change);
  return {
    verdict: { status: 'applied', revision: after.revision },
    touched: [kept.facts, { ...kept.facts, state: after.state, ae }],
  };
}

/** They may have left, or be no account executive any more, since they were named. */
async function isOneNow(tx: Sheet['tx'], member: Member, named: string): Promise<boolean> {
  const ae = await personById(tx, named);
  return ae !== null && may(member, 'handoff:assign', ae);
}

type Begin = Extract<CommandOperation['command'], { name: 'begin' }>;

async function judgeBegin({ sheet: { tx }, member, at, change }: Bench, id: string, command: Begin): Promise<Judged> {
  if (handoffId(command.record) !== id) return refused('malformed', 'This brief does not belong to the record it names. Reload the page.');
  const begun = begin(command, id, member, at);
  if (!begun.ok) return unchanged({ status: 'refused', refusal: begun.refusal });
  const kept = await handoffById(tx, member.workspace, id);
  // Begun on another device of theirs, or on this one before it lost its store.
  if (kept?.handoff.sdr === member.id) return unchanged({ status: 'applied', revision: kept.handoff.revision });
  if (kept) return refused('taken', 'Someone else has begun a brief for this record. Ask your manager who writes it.');
  const { sdr, state, revision } = begun.handoff;
  const facts = { workspace: member.workspace, sdr, team: member.team, ae: null, state };
  await addHandoff(tx, { facts, handoff: begun.handoff }, change);
  return { verdict: { status: 'applied', revision }, touched: [facts] };
}
