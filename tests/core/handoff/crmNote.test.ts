/** What of a handoff stands on its CRM record: what was handed off, what everybody may know of it, and when there is more to say. */
import { describe, expect, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { crmNoteOf } from '../../../src/core/handoff/crmNote.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { type Handoff, valuesOf } from '../../../src/core/handoff/handoff.ts';
import { contentOf } from '../../../src/core/handoff/registers.ts';
import { writtenDay } from '../../../src/core/handoff/writtenDay.ts';
import { scoreBrief } from '../../../src/core/rubric/scoreBrief.ts';
import { AT, completeHandoff, handedOff } from './brief.ts';

const NAMES: Record<string, string> = { sam: 'Sam Rivera', avery: 'Avery Lund' };

function noteOn(handoff: Handoff, own = false, workspace = 'w') {
  const content = contentOf(valuesOf(handoff));
  const names = { sdr: 'Sam Rivera', ae: 'Avery Lund' };
  const nameOf = (id: string | null) => NAMES[id ?? ''] ?? 'a colleague';
  return crmNoteOf(handoff, { content, score: scoreBrief(content.brief), bar: STANDARD_BAR, names, workspace, nameOf }, own);
}
const history = (handoff: Handoff) => noteOn(handoff)?.parts.find(({ name }) => name === 'What became of it')?.lines ?? [];
const stamp = (by: string) => ({ at: AT, by });
const more = (handoff: Handoff, ...events: HandoffEvent[]): Handoff => ({ ...handoff, events: [...handoff.events, ...events] });

test('a draft stands in no CRM; handed off it says who gave it to whom', () => {
  expect(noteOn(completeHandoff())).toBeNull();
  const note = noteOn(handedOff('submitted'));
  expect(note?.parts[0]?.name).toMatch(/^Handoff brief: .+ \(\d+ \/ 15\)$/);
  expect(history(handedOff('submitted'))[0]).toMatch(/^- \d+ December 2026: Handed off by Sam Rivera/);
});

test.each(['accepted', 'bounced', 'withdrawn', 'opportunity', 'recycled'] as const)('%s is more to say', (state) => {
  const [before, after] = [handedOff('submitted'), handedOff(state)];
  expect(noteOn(after)?.step).toBeGreaterThan(noteOn(before)?.step ?? 0);
  expect(history(after).length).toBeGreaterThan(history(before).length);
});

test('what was taken back is said no more, and that is more to say', () => {
  const accepted = handedOff('accepted');
  const undone = more(accepted, { type: 'undone', ...stamp('avery'), undoes: accepted.events.length });
  expect(history(accepted).join()).toContain('Accepted by Avery Lund');
  expect(history(undone).join()).not.toContain('Accepted');
  expect(noteOn(undone)?.step).toBeGreaterThan(noteOn(accepted)?.step ?? 0);
});

test('a handing off that was taken back leaves none of its words there', () => {
  const submitted = handedOff('submitted');
  const undone = noteOn(more(submitted, { type: 'undone', ...stamp('sam'), undoes: submitted.events.length }));
  expect(undone).toMatchObject({ isTakenBack: true, mark: noteOn(submitted)?.mark });
  expect(undone?.step).toBeGreaterThan(noteOn(submitted)?.step ?? 0);
  expect(undone?.parts).toEqual([{ name: 'Handoff brief', lines: ['Taken back: it is being written.'] }]);
});

test('ratings, minutes and opened cards are no news for the CRM', () => {
  const accepted = handedOff('accepted');
  const rated = more(
    accepted,
    { type: 'rated', ...stamp('avery'), rating: 'red', missing: ['pain'] },
    { type: 'asked-again', ...stamp('avery'), minutes: 20 },
    { type: 'prep-opened', ...stamp('avery') },
  );
  expect(noteOn(rated)).toEqual(noteOn(accepted));
});

test('the next step of an opportunity stands there as it was said last, in one line of what became of it', () => {
  const won = handedOff('opportunity');
  const step = (text: string, on: string): HandoffEvent => ({ type: 'next-step', ...stamp('avery'), nextStep: { text, on } });
  const once = more(won, step('Contract to legal', '2026-12-20'));
  const twice = more(once, step('Terms with Ruth', '2027-01-08'));
  const agreed = (handoff: Handoff) => noteOn(handoff)?.parts.find(({ name }) => name === 'Agreed next step')?.lines;
  expect([agreed(won), agreed(twice)]).toEqual([['45 minutes with Ruth and IT, 1 December 2026'], ['Terms with Ruth, 8 January 2027']]);
  expect(noteOn(twice)?.step).toBeGreaterThan(noteOn(once)?.step ?? 0);
  expect(history(twice).filter((line) => line.includes('Next step'))).toEqual([`- ${writtenDay(AT)}: Next step agreed for 8 January 2027`]);
  expect(history(more(twice, { type: 'next-step', ...stamp('avery') })).at(-1)).toContain('Nothing more is to follow');
});

test('every handoff has a mark of its own, the same on every device', () => {
  const handoff = handedOff('submitted');
  const { id } = handoff;
  const marks = [noteOn(handoff), noteOn({ ...handoff, id: `${id}|2` }), noteOn(handoff, false, 'another workspace')].map(
    (note) => note?.mark,
  );
  expect(new Set(marks).size).toBe(3);
  expect(noteOn(handedOff('accepted'))?.mark).toBe(marks[0]);
  expect(marks[0]).toMatch(/^baton-[0-9a-f]{16}$/);
});

test('a note to oneself is made when it is asked for, and says nothing of a handing off', () => {
  const note = noteOn(completeHandoff(), true);
  expect(note?.parts.map(({ name }) => name)).not.toContain('What became of it');
  expect(note?.step).toBeGreaterThan(0);
});

describe('sent back', () => {
  const bounced = handedOff('bounced');
  const later = new Date(Date.parse(AT) + 60_000).toISOString();
  const written = (name: string, value: unknown, handoff = bounced): Handoff => ({
    ...handoff,
    registers: { ...handoff.registers, [name]: { value, revision: 2, at: later, by: 'sam' } },
  });
  const [mended, half] = [written('pain', 'half a sen'), 'half a sen'];

  test('what is being mended does not get there while it may be handed off yet', () => {
    expect(noteOn(mended)).toBeNull();
    expect(noteOn(written('bar:budget', { ticked: false, evidence: '' }))).toBeNull();
    for (const event of [{ type: 'cancelled' }, { type: 'held', unreviewed: true }] as const)
      expect(noteOn(more(mended, { ...event, ...stamp('sam') })), event.type).toBeNull();
    const again = more(mended, { type: 'submitted', ...stamp('sam'), score: 15, words: 150, ae: 'avery', fix: 'Mended.' });
    expect(JSON.stringify(noteOn(again))).toContain(half);
    const undone = more(again, { type: 'undone', ...stamp('sam'), undoes: again.events.length });
    expect(noteOn(undone)).toBeNull();
  });

  test.each([
    ['withdrawn', 'Withdrawn by Sam Rivera', [{ type: 'withdrawn', ...stamp('sam'), reason: 'They left.' }]],
    [
      'opportunity',
      'Made an opportunity',
      [
        { type: 'held', ...stamp('avery'), unreviewed: true },
        { type: 'opportunity', ...stamp('avery') },
      ],
    ],
  ] as const)('mended and %s, it says so, and nothing that was never handed off', (state, line, events) => {
    const note = noteOn({ ...more(mended, ...events), state });
    const whole = noteOn({ ...more(bounced, ...events), state });
    const names = note?.parts.map(({ name }) => name) ?? [];
    expect(JSON.stringify(note)).not.toContain(half);
    expect(names, 'what was handed off').toEqual(
      whole?.parts.map(({ name }) => name).filter((name) => name !== 'Pain Points & Impact') ?? [],
    );
    expect(note?.parts[0]).toEqual(whole?.parts[0]);
    expect(note?.parts.at(-1)?.lines.slice(-2)).toEqual([
      expect.stringContaining(line),
      '- What was changed after it was sent back was not handed off, and is left out here',
    ]);
    expect([note?.step, history({ ...more(bounced, ...events), state }).at(-1)]).toEqual([whole?.step, expect.stringContaining(line)]);
  });

  test('told as it was handed off, to whoever reviews it, it says that it was sent back', () => {
    expect(history(bounced).at(-1)).toContain('Sent back by Avery Lund');
    expect(noteOn(written('facts', { account: 'Northwind' }))).not.toBeNull();
    expect(noteOn(written('ae', 'kim'))).not.toBeNull();
  });
});
