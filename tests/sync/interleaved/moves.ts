/** What people, workers and clocks do in one step. */

import { type GivenCommand, isDecided, RULES } from '../../../src/core/handoff/commands/registry.ts';
import { wordsIn } from '../../../src/core/handoff/commands/words.ts';
import type { State } from '../../../src/core/handoff/events.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { RegisterName } from '../../../src/core/handoff/registers.ts';
import { keptWords } from '../../../src/protocol/owed.ts';
import { RECORDS, type Run, wordsIn as wordsTyped } from './run.ts';
import { type Seat, spotOf } from './seat.ts';
import type { Step } from './steps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export async function take(run: Run, step: Step): Promise<void> {
  run.company.forward(1_000);
  if (step.do === 'late') return run.wire.deliverLate(step.pick);
  const seat = run.seats[step.who % run.seats.length] as Seat;
  switch (step.do) {
    case 'type':
      return type(run, seat, step);
    case 'look':
      for (const record of RECORDS) await look(seat, step.tab, record);
      return;
    case 'sync':
      run.wire.next(step.fault, step.at);
      await seat.sync();
      return run.wire.next('none', 0);
    case 'die':
      await seat.sync({ at: step.at, when: step.when as 'before' | 'behind' });
      return;
    case 'wait':
      return seat.turn(step.ms);
    case 'clock':
      return seat.turn(step.days * DAY_MS);
    case 'command':
      return command(run, seat, RECORDS[step.record] as RecordRef, step.name);
    case 'choose':
      return chooseAll(run, seat, RECORDS[step.record] as RecordRef, step.mine ? 'mine' : 'theirs', (name) =>
        step.late
          ? type(run, seat, { do: 'type', who: step.who, tab: 1, record: step.record, register: name as 'pain', how: 'end', pick: 0 })
          : undefined,
      );
  }
}

async function look(seat: Seat, tab: number, record: RecordRef): Promise<void> {
  const { registers } = await seat.copy(record);
  for (const name of ['pain', 'trigger', 'attendees', 'nextStep'] as const)
    seat.seen.set(spotOf(tab, record, name), registers[name]?.value);
}

async function type(run: Run, seat: Seat, step: Extract<Step, { do: 'type' }>): Promise<void> {
  // An account executive reads; nobody gives them a box to type into.
  if (seat.name === 'avery') return;
  const record = RECORDS[step.record] as RecordRef;
  const name = step.register as RegisterName;
  const spot = spotOf(step.tab, record, name);
  if (!seat.seen.has(spot)) await look(seat, step.tab, record);
  const before = seat.seen.get(spot);
  const value = name === 'attendees' ? namedBeside(run, seat, before, step.pick) : typedInto(run, seat, before, step);
  await seat.device.writeRegister(seat.owner, record, name, value, { value: before });
  seat.seen.set(spot, value);
}

function typedInto(run: Run, seat: Seat, before: unknown, { how, pick }: { how: string; pick: number }): string {
  const text = typeof before === 'string' ? before : '';
  const there = wordsTyped(text);
  const old = there[pick % Math.max(1, there.length)];
  const word = run.word(seat);
  if (how === 'replace' && old) {
    for (const words of run.owed.values()) words.delete(old);
    return text.replaceAll(old, word);
  }
  const sentence = `Said ${word}.`;
  if (text === '') return sentence;
  return how === 'start' ? `${sentence} ${text}` : `${text} ${sentence}`;
}

function namedBeside(run: Run, seat: Seat, before: unknown, pick: number): unknown {
  const list = Array.isArray(before) ? before : [];
  if (list.length >= 40) return list;
  const word = run.word(seat);
  return list.toSpliced(pick % (list.length + 1), 0, { id: word, name: `Guest ${word}`, role: 'Buyer', confirmed: false });
}

async function command(run: Run, seat: Seat, record: RecordRef, name: string): Promise<void> {
  const copy = await seat.copy(record);
  // A person puts what was refused away before the next one; the panel offers none while one waits.
  if (keptWords(copy).length > 0 || copy.waiting.includes(name as GivenCommand['name'])) return;
  const id = handoffId(record);
  if (!(await seat.device.storage().handoff(seat.owner, id))) return;
  const asked = given(name, copy.server?.state ?? 'draft', () => {
    const word = run.word(seat);
    // Looked for as it was written, not among what was typed.
    run.of(seat).delete(word);
    return word;
  });
  const text = wordsIn(asked);
  const before = await commandsOf(seat, id);
  await seat.device.queueCommand(seat.owner, id, asked);
  if (text !== '') run.said.set(text, seat);
  const after = await commandsOf(seat, id);
  for (const [key, one] of after) if (!before.has(key)) meant(run, seat, id, one).add(key);
  // Taken back before it left: its writer wanted it gone.
  if (name !== 'undo') return;
  for (const [key, one] of before)
    if (!after.has(key)) {
      meant(run, seat, id, one).delete(key);
      run.said.delete(wordsIn(one));
    }
}

export const meaning = (owner: string, id: string, event: string): string => `${owner} ${id} ${event}`;

function meant(run: Run, seat: Seat, id: string, { name }: GivenCommand): Set<string> {
  const event = RULES.find(({ schema }) => schema.shape.name.value === name)?.event ?? '';
  const at = meaning(seat.owner, id, event);
  const keys = run.given.get(at) ?? new Set();
  run.given.set(at, keys);
  return keys;
}

/** Commands on this handoff that wait on this device, by key. */
async function commandsOf(seat: Seat, id: string): Promise<Map<string, GivenCommand>> {
  const queued = await seat.device.storage().outbox(seat.owner, 200);
  return new Map(
    queued.flatMap(({ operation: one }) =>
      one.kind === 'command' && one.handoff === id && isDecided(one.command) ? [[one.key, one.command] as const] : [],
    ),
  );
}

/** `word` gives a new one each time. */
function given(name: string, state: State, word: () => string): GivenCommand {
  switch (name) {
    case 'bounce':
      return { name, reason: { kind: 'field', key: 'pain' }, fix: `Ask for ${word()}` };
    case 'rate':
      return { name, rating: 'green', missing: [] };
    case 'withdraw':
      return { name, reason: `The buyer left, says ${word()}.` };
    case 'override':
      return { name, reason: `The buyer is in a hurry, says ${word()}.` };
    case 'submit':
      return state === 'bounced' ? { name, fix: `It says ${word()} now.` } : { name };
    default:
      return { name } as GivenCommand;
  }
}

/** `meanwhile`: what happens to a part between the look at its two sides and the choice. */
export async function chooseAll(
  run: Run,
  seat: Seat,
  record: RecordRef,
  choice: 'mine' | 'theirs',
  meanwhile: (register: string) => Promise<void> | undefined = () => undefined,
): Promise<void> {
  const { registers, id } = await seat.copy(record);
  for (const [name, register] of Object.entries(registers)) {
    if (!register?.conflict) continue;
    const shown = { mine: register.value, theirs: register.conflict.theirs.value };
    await meanwhile(name);
    const [kept, left] = choice === 'mine' ? [shown.mine, shown.theirs] : [shown.theirs, shown.mine];
    if (!(await seat.device.resolveConflict(seat.owner, id, name as RegisterName, choice, shown))) continue;
    const stays = new Set(wordsTyped(kept));
    for (const word of wordsTyped(left)) if (!stays.has(word)) for (const words of run.owed.values()) words.delete(word);
  }
}
