/** Judges one command, with the same state machine that the extension asks. */
import { type Command, type CommandOn, isBeginning } from '../../core/handoff/commands/registry.ts';
import { advance, begin, decide } from '../../core/handoff/decide.ts';
import type { HandoffEvent } from '../../core/handoff/events.ts';
import { lastDecided } from '../../core/handoff/log.ts';
import { type Actor, aeOf } from '../../core/handoff/parties.ts';
import { handoffId } from '../../core/handoff/record.ts';
import { timesWritten } from '../../core/handoff/written.ts';
import { namesWith } from '../../core/rubric/reading/reading.ts';
import type { Operation } from '../../protocol/sync.ts';
import { eventsIn, LAST_TO_UNDO_UNSAID } from '../../protocol/vocabulary.ts';
import { type HandoffFacts, type Member, may } from '../auth/policy.ts';
import { tellOfCommand, tellOfTakingUp } from '../notices/commands.ts';
import { barKeptBy, countingBar } from '../store/handoffs/bars.ts';
import { addHandoff, factsById, handedById, handoffById, type Kept } from '../store/handoffs/handoffs.ts';
import type { Sheet } from '../store/handoffs/sheet.ts';
import { personById } from '../store/people/people.ts';
import { namesReadWith } from '../store/settings/names.ts';
import { carryOut } from './carryOut.ts';
import { type Bench, type Judged, refused, unchanged, unknownHandoff } from './judged.ts';
import { wentFromThem } from './went.ts';

type CommandOperation = Extract<Operation, { kind: 'command' }>;

export const judgeCommand = (bench: Bench, operation: CommandOperation): Promise<Judged> =>
  bench.sheet.beside(bench.member.workspace, operation.handoff, () => judge(bench, operation));

async function judge(bench: Bench, operation: CommandOperation): Promise<Judged> {
  const { member, at, change } = bench;
  const { sheet } = bench;
  const { tx } = sheet;
  const { command, expected } = operation;
  if (isBeginning(command)) return judgeBegin(bench, operation.handoff, command);

  const kept = await handoffById(tx, member.workspace, operation.handoff);
  if (!kept || !may(member, 'handoff:command', kept.facts)) return (kept && (await wentFrom(tx, member, kept))) || unknownHandoff();
  const isHanding = command.name === 'submit' || command.name === 'override';
  // A brief must count for as much here as in the form it was written in.
  const names = isHanding ? namesWith(await namesReadWith(tx, member.workspace)) : undefined;
  const bar = isHanding ? await barKeptBy(tx, member.workspace, kept.handoff.events) : undefined;
  const isCompared = (isHanding || command.name === 'undo') && kept.handoff.state === 'bounced';
  const handed = isCompared ? await handedById(tx, member.workspace, operation.handoff) : undefined;
  const decided = decide(kept.handoff, meant(command, kept.handoff.events, member.id), actorOf(member, kept.facts), at, expected, {
    names,
    handed,
    bar,
  });
  if (!decided.ok) return unchanged({ status: 'refused', refusal: decided.refusal });
  if (isHanding && operation.written !== undefined && operation.written !== timesWritten(kept.handoff.registers))
    return refused('stale', 'This brief was changed elsewhere since you looked. Look at it again, then hand off.');
  const after = advance(kept.handoff, decided.decision);
  const isGiven = decided.decision.ae !== undefined;
  const named = isGiven || isHanding ? aeOf(after) : null;
  if (named !== null && !(await isOneNow(tx, member, named)))
    return refused('incomplete', 'Account executive: this person cannot take it any more. Choose another account executive.');
  const facts = await carryOut(sheet, kept, after, change);
  await tellOfCommand(tx, { workspace: member.workspace, now: bench.now }, kept.handoff, after);
  return { verdict: { status: 'applied', revision: after.revision }, touched: [kept.facts, facts] };
}

/** An undo from a device that does not say of what is of the last that it was told: of what it does not know, it cannot mean. */
function meant(command: Command, events: readonly HandoffEvent[], person: string): Command {
  if (command.name !== 'undo' || command.of !== undefined) return command;
  const last = lastDecided(eventsIn(events, LAST_TO_UNDO_UNSAID), person);
  return last ? { ...command, of: last.event.type } : command;
}

/** Of what was theirs and was given on meanwhile, they are told that much, and no more; null where it never was. */
async function wentFrom(tx: Sheet['tx'], member: Member, kept: Kept): Promise<Judged | null> {
  const went = wentFromThem(member, kept.facts.workspace, kept.handoff.events);
  const to = went && (await personById(tx, went.to));
  if (!to) return null;
  return refused(
    'not-allowed',
    `It was given to ${to.name} meanwhile, and is theirs to decide. What you wrote stays on this device: tell them what matters.`,
  );
}

/** What this person is to the handoff, beside what stands in it. */
function actorOf(member: Member, facts: HandoffFacts): Actor {
  const { id, roles, backup = null } = member;
  return { id, roles, backup, leads: may(member, 'handoff:lead', facts), backs: may(member, 'handoff:back', facts) };
}

/** They may have left, or be no account executive any more, since they were named. */
async function isOneNow(tx: Sheet['tx'], member: Member, named: string): Promise<boolean> {
  const ae = await personById(tx, named);
  return ae !== null && may(member, 'handoff:assign', ae);
}

type Begin = CommandOn<'begin' | 're-engage'>;

async function judgeBegin({ sheet: { tx }, member, at, now, change }: Bench, id: string, command: Begin): Promise<Judged> {
  if (handoffId(command.record) !== id) return refused('malformed', 'This brief does not belong to the record it names. Reload the page.');
  let old: Kept | null = null;
  if (command.name === 're-engage') {
    old = await handoffById(tx, member.workspace, command.from);
    if (!old || !may(member, 'handoff:command', old.facts)) return unknownHandoff();
    const decided = decide(old.handoff, command, actorOf(member, old.facts), at, old.handoff.revision);
    if (!decided.ok) return unchanged({ status: 'refused', refusal: decided.refusal });
  }
  const begun = begin(command, id, member, at, await countingBar(tx, member.workspace, member.team));
  if (!begun.ok) return unchanged({ status: 'refused', refusal: begun.refusal });
  const known = await factsById(tx, member.workspace, id);
  // Begun on another device of theirs, or on this one before it lost its store.
  if (known?.facts.sdr === member.id) return unchanged({ status: 'applied', revision: known.revision });
  if (known) return refused('taken', 'Someone else has begun a brief for this record. Ask your manager who writes it.');
  if (old) await tellOfTakingUp(tx, { workspace: member.workspace, now }, old.handoff, id, member.id);
  const { sdr, state, revision } = begun.handoff;
  const facts = { workspace: member.workspace, sdr, team: member.team, ae: null, state };
  await addHandoff(tx, { facts, handoff: begun.handoff }, change);
  return { verdict: { status: 'applied', revision }, touched: [facts] };
}
