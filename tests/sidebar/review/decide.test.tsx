// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handedOff } from '../../core/handoff/brief.ts';
import { button, press, says, text } from '../../ui/mounted.tsx';
import { put } from '../frame.ts';
import type { Who } from '../people.ts';
import { answered, fill, given, gives, ownStage, tick } from './stage.tsx';

const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { showRecord } = await import('../../../src/sidebar/state/typing.ts');
const show = ownStage();
const names = () => useHandoff.getState().queued.flatMap(({ operation }) => (operation.kind === 'command' ? [operation.command.name] : []));
const group = (name: string) => document.querySelector(`[aria-label="${name}"]`);
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const with_ = (handoff: Handoff, ...events: HandoffEvent[]): Handoff => ({ ...handoff, events: [...handoff.events, ...events] });

/** Counts what a person presses. */
function counted() {
  let clicks = 0;
  const click = async (work: Promise<void>) => {
    clicks += 1;
    await work;
  };
  return { click, clicks: () => clicks };
}

describe('reviewing and rating takes three clicks', () => {
  test('yellow, with the field that was missing', async () => {
    await show('avery', handedOff('submitted'));
    const { click, clicks } = counted();
    await click(press('Accept'));
    await gives({ name: 'accept' });
    await click(tick('Yellow'));
    await click(tick('Promised'));
    await gives({ name: 'accept' }, { name: 'rate', rating: 'yellow', missing: ['promised'] });
    expect(clicks()).toBe(3);
    // One click a field, and of all ratings the last counts.
    await tick('Pain Points');
    await gives({ name: 'accept' }, { name: 'rate', missing: ['promised', 'pain'] });
  });

  test('green, in one', async () => {
    await show('avery', handedOff('submitted'));
    expect(document.querySelector('[aria-label="Handoff rating"] :checked')).toBeNull();
    await tick('Green');
    await gives({ name: 'rate', rating: 'green', missing: [] });
  });
});

test('what was chosen and not said yet is given up by Escape', async () => {
  await show('avery', handedOff('accepted'));
  for (const [choice, asks] of [
    ['Held', 'there for the first five minutes?'],
    ['Red', 'Which field left you guessing?'],
  ] as const) {
    await tick(choice);
    await says(asks);
    document.querySelector(':checked')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(text()).not.toContain(asks));
  }
  expect(document.querySelector('input[type="radio"]:checked')).toBeNull();
  expect(given()).toEqual([]);
});

test('what waits is what one goes on from, with no connection: held, joined, made an opportunity, and taken back', async () => {
  await show('avery', handedOff('accepted'));
  await tick('Held');
  await says('Was Sam there for the first five minutes?');
  await press('Yes');
  await gives({ name: 'held', joined: true });
  await press('Opportunity');
  await fill('opportunity-step', 'Proposal to Dana');
  await press('Make it one');
  await says('Give the next step its day.');
  await fill('opportunity-day', '2027-04-01');
  await press('Make it one');
  await gives({ name: 'held' }, { name: 'opportunity', nextStep: { text: 'Proposal to Dana', on: '2027-04-01' } });
  await says('Opportunity.Undo');
  await press('Undo');
  await gives({ name: 'held' });
  // What was typed for it is still there.
  await press('Opportunity');
  await vi.waitFor(() => expect(document.querySelector<HTMLInputElement>('#opportunity-step')?.value).toBe('Proposal to Dana'));
});

test.each([
  ['Recycle', 'no-budget-this-year', 'reject-day', '2027-09-01', { code: 'no-budget-this-year', returnOn: '2027-09-01' }],
  ['Recycle', 'too-early', 'reject-months', '6', { code: 'too-early', waitFor: { months: 6 } }],
  ['Disqualify', 'not-our-segment', 'reject-text', 'They only rent', { code: 'not-our-segment', learnt: 'They only rent' }],
  ['Give it on', 'misrouted', 'reject-ae', 'kim', { code: 'misrouted', ae: 'kim' }],
])('rejected, the button says that it comes to %s: %s', async (does, code, control, value, reason) => {
  await show('avery', handedOff('accepted', 'held'));
  await press('Reject');
  await fill('reject-code', code);
  await vi.waitFor(() => expect(document.querySelector(`#${control}`)).not.toBeNull());
  await fill(control, value);
  await press(does);
  await gives({ name: 'reject', reason });
});

test('what the code asks for is asked for before anything is sent', async () => {
  await show('avery', handedOff('accepted', 'held'));
  await press('Reject');
  await fill('reject-code', 'bound-to-competitor');
  await vi.waitFor(() => expect(document.querySelector('#reject-day')).not.toBeNull());
  button('Reject')?.click();
  await says('Say when their contract ends, or that nobody knows.');
  expect(given()).toEqual([]);
  await tick('Nobody knows when it ends');
  await press('Disqualify');
  await gives({ name: 'reject', reason: { code: 'bound-to-competitor', contractEnd: null } });
});

test('the manager of the team reads how it was rated, and rates nothing', async () => {
  const rated: HandoffEvent = { type: 'rated', at: minutesAgo(5), by: 'avery', rating: 'yellow', missing: ['promised'] };
  await show('morgan', with_(handedOff('accepted'), rated));
  await says('Avery rated it yellow: gaps, but usable. What was missing: Promised.');
  expect(group('Handoff rating')).toBeNull();
});

test('quality with one line, and the minutes asked again', async () => {
  await show('avery', handedOff('opportunity'));
  await tick('4');
  await press('Save');
  await says('Say in one line what made it so.');
  await fill('quality-line', 'Right people');
  await fill('minutes-again', '15');
  await press('Save');
  await gives({ name: 'meeting-quality', score: 4, line: 'Right people' }, { name: 'asked-again', minutes: 15 });
});

test('what somebody said of their meeting who had it before fills in nobody else’s form', async () => {
  const at = minutesAgo(60);
  const held = handedOff('accepted', 'held');
  const told = with_(
    held,
    { type: 'meeting-quality', at, by: 'avery', score: 2, line: 'Not ours to sell' },
    { type: 'asked-again', at, by: 'avery', minutes: 25 },
  );
  const given = with_(
    told,
    { type: 'rejected', at, by: 'avery', reason: { code: 'misrouted', ae: 'kim' }, anew: true },
    { type: 'accepted', at, by: 'kim' },
    { type: 'held', at, by: 'kim', unreviewed: false },
  );
  const ae = { value: 'kim', revision: 2, at, by: 'avery' };
  await show('kim', { ...given, registers: { ...given.registers, ae } });
  await says('For you and your team, never for the buyer.');
  expect(document.querySelector<HTMLInputElement>('#quality-line')?.value).toBe('');
  expect(document.querySelector<HTMLInputElement>('#minutes-again')?.value).toBe('');
  expect(document.querySelector('[aria-label="Meeting quality"] :checked')).toBeNull();
  await show('avery', told);
  await vi.waitFor(() => expect(document.querySelector<HTMLInputElement>('#quality-line')?.value).toBe('Not ours to sell'));
});

test('the minutes are saved where the line on the meeting is missing, and the line is asked for until it stands there', async () => {
  await show('avery', handedOff('accepted', 'held'));
  await tick('2');
  await fill('minutes-again', '20');
  await says('Not saved yet.');
  await press('Save');
  await gives({ name: 'asked-again', minutes: 20 });
  await says('Not saved yet. Say in one line what made it so.');
  await fill('quality-line', 'No date');
  await vi.waitFor(() => expect(text()).not.toContain('Say in one line what made it so.'));
  // Whoever goes on to decide has said it.
  await press('Opportunity');
  await gives({ name: 'asked-again', minutes: 20 }, { name: 'meeting-quality', score: 2, line: 'No date' });
  await says('Saved. You can change it.');
});

test('a colour without a field is not saved, and still chosen when one comes back', async () => {
  await show('avery', handedOff('accepted'));
  const { record, owner, local } = useHandoff.getState();
  if (!record || !local) throw new Error('nothing on screen');
  await tick('Yellow');
  await says('Not saved: choose a field.');
  const other = { ...handedOff('accepted').record, id: 'D-elsewhere' };
  showRecord('avery', other);
  await vi.waitFor(() => expect(text()).not.toContain('Not saved: choose a field.'));
  showRecord(owner, record);
  await put(local);
  await says('Not saved: choose a field.');
  await tick('Pain Points');
  await gives({ name: 'rate', rating: 'yellow', missing: ['pain'] });
  await vi.waitFor(() => expect(text()).not.toContain('Not saved: choose a field.'));
});

test('whoever decides beside the card has it open; whoever says what became of the meeting may not have', async () => {
  await show('avery', handedOff('accepted'));
  await tick('Held');
  await press('Leave it open');
  await gives({ name: 'held' });
  expect(names()).not.toContain('prep-opened');
  await tick('Green');
  await vi.waitFor(() => expect(names()).toEqual(['held', 'prep-opened', 'rate']));
});

test('taken back before it has left, a decision leaves what was opened before it', async () => {
  await show('avery', handedOff('submitted'));
  await press('Accept');
  await vi.waitFor(() => expect(names()).toEqual(['prep-opened', 'accept']));
  await press('Undo');
  await vi.waitFor(() => expect(names()).toEqual(['prep-opened']));
  await press('Accept');
  await vi.waitFor(() => expect(names()).toEqual(['prep-opened', 'accept']));
  const [first, second] = useHandoff.getState().queued.map(({ operation }) => operation.kind === 'command' && operation.expected);
  expect(Number(second) - Number(first)).toBe(1);
});

test('a day that has passed is asked for again, and the form stays', async () => {
  await show('avery', handedOff('accepted', 'held'));
  await press('Reject');
  await fill('reject-code', 'no-budget-this-year');
  await vi.waitFor(() => expect(document.querySelector('#reject-day')).not.toBeNull());
  await fill('reject-day', '2020-02-01');
  button('Reject')?.click();
  await says('This day has passed');
  expect(given()).toEqual([]);
  await fill('reject-day', '2099-02-01');
  await press('Recycle');
  await gives({ name: 'reject' });
});

describe('beside the road', () => {
  test('withdrawn with a reason', async () => {
    await show('sam', handedOff('submitted'));
    await press('Withdraw…');
    await press('Withdraw');
    await says('Say why, in a few words');
    await fill('withdraw-reason', 'The buyer left');
    await press('Withdraw');
    await gives({ name: 'withdraw', reason: 'The buyer left' });
  });

  test('moved to a time, or to one that is not known yet', async () => {
    await show('sam', handedOff('accepted'));
    await press('Move the meeting…');
    await press('Move it');
    await says('Give the new time, or say that it is not known yet.');
    await tick('Not known yet');
    await press('Move it');
    await gives({ name: 'reschedule' });
    expect(given()[0]).not.toHaveProperty('start');
    // A second one would be lost behind the first: it is offered again once that was answered.
    await vi.waitFor(() => expect(button('Move the meeting…')).toBeUndefined());
  });

  test('an account executive gives it to who stands in for them, and to nobody else', async () => {
    await show('avery', handedOff('submitted'));
    await press('Give to another AE…');
    await says('They stand in for you.');
    await press('Give it');
    await gives({ name: 'reassign', ae: 'kim' });
  });

  test('who stands in reviews it', async () => {
    await show('kim', handedOff('submitted'));
    await press('Accept');
    await gives({ name: 'accept' });
    expect(group('Handoff rating')).toBeNull();
  });

  test('its writer says that nobody came, but not that it was held', async () => {
    await show('sam', handedOff('accepted'));
    const radio = document.querySelector<HTMLInputElement>('[aria-label="Held"]');
    expect(radio?.disabled).toBe(true);
    expect(radio?.closest('label')?.title).toBe('Only its account executive can say that the meeting was held.');
    await tick('No-show');
    await gives({ name: 'no-show' });
  });
});

describe('before the meeting was to begin', () => {
  const planned = (hours: number): Handoff => {
    const accepted = handedOff('accepted');
    const start = new Date(Date.now() + hours * 3_600_000).toISOString();
    return {
      ...accepted,
      registers: { ...accepted.registers, facts: { value: { meetingStart: start }, revision: 1, at: start, by: 'sam' } },
    };
  };
  const radioOf = (name: string) => document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);

  test('held asks first, and sends once it is said that it was earlier', async () => {
    await show('avery', planned(30));
    await tick('Held');
    await says('Was it held earlier?');
    await press('Not yet');
    await vi.waitFor(() => expect(radioOf('Held')?.checked).toBe(false));
    await tick('Held');
    await press('It was held earlier');
    await press('Leave it open');
    await gives({ name: 'held' });
  });

  test.each(['avery', 'sam'] as const)('nobody can have missed it, and it says what can be said: %s', async (who) => {
    await show(who, planned(30));
    await says('from then on you can say that nobody came');
    expect(radioOf('No-show')?.disabled).toBe(true);
    expect(radioOf('No-show')?.closest('label')?.title).toContain('wait until it was to begin');
    await tick('Cancelled');
    await gives({ name: 'cancelled' });
  });

  test('from its start on nothing is asked', async () => {
    await show('avery', planned(-0.1));
    expect(radioOf('No-show')?.disabled).toBe(false);
    await tick('Held');
    await says('there for the first five minutes?');
    expect(text()).not.toContain('held earlier');
  });
});

const OFFERED: [Who, Handoff, string[]][] = [
  ['avery', handedOff('submitted'), ['Bounce', 'Accept', 'Move the meeting…', 'Give to another AE…']],
  ['sam', handedOff('submitted'), ['Move the meeting…', 'Withdraw…']],
  ['morgan', handedOff('submitted'), ['Give to another AE…', 'Withdraw…']],
  ['avery', handedOff('submitted', 'held'), ['Reject', 'Opportunity', 'Give to another AE…']],
  ['sam', handedOff('recycled'), ['Re-engage']],
  ['sam', handedOff('withdrawn'), ['Re-engage']],
  ['sam', handedOff('disqualified'), []],
  ['avery', handedOff('recycled'), []],
];
const ALL = ['Bounce', 'Accept', 'Reject', 'Opportunity', 'Re-engage', 'Move the meeting…', 'Give to another AE…', 'Withdraw…'];

test.each(OFFERED)('%s is offered what can be done, and nothing else (%#)', async (who, handoff, names) => {
  await show(who, handoff);
  await vi.waitFor(() => expect(group('Saved state')).not.toBeNull());
  expect(ALL.filter((name) => button(name))).toEqual(ALL.filter((name) => names.includes(name)));
});

describe('taking back', () => {
  const accepted = (at: string) => with_(handedOff('submitted'), { type: 'accepted', at, by: 'avery' });
  test('for ten minutes, by whoever did it', async () => {
    await show('avery', { ...accepted(minutesAgo(9)), state: 'accepted' });
    await says('Accepted.Undo');
    await press('Undo');
    await gives({ name: 'undo' });
  });

  test.each<[Who, number]>([
    ['avery', 11],
    ['sam', 1],
  ])('not by %s after %i minutes', async (who, minutes) => {
    await show(who, { ...accepted(minutesAgo(minutes)), state: 'accepted' });
    await vi.waitFor(() => expect(group('Saved state')).not.toBeNull());
    expect(button('Undo')).toBeUndefined();
  });
});

describe('refused', () => {
  const refusal = { reason: 'stale' as const, message: 'This handoff has changed since you looked.' };
  test('what was written stands with the reason, and in its form when that is opened again, put away or not', async () => {
    const command = { name: 'withdraw' as const, reason: 'The buyer left the company.' };
    await show('sam', handedOff('accepted'), { refusal, refused: { command, refusal } });
    await says('“The buyer left the company.”');
    await press('Withdraw…');
    await vi.waitFor(() => expect(document.querySelector<HTMLInputElement>('#withdraw-reason')?.value).toBe('The buyer left the company.'));
  });

  test('what the log has is not offered again with the next round', async () => {
    await show('avery', handedOff('submitted'));
    await press('Bounce');
    await fill('bounce-reason', 'pain');
    await fill('bounce-fix', 'Name the cost a year.');
    await press('Send back');
    await gives({ name: 'bounce' });
    await answered(
      { type: 'bounced', at: minutesAgo(1), by: 'avery', reason: { kind: 'field', key: 'pain' }, fix: 'Name the cost a year.' },
      { type: 'submitted', at: minutesAgo(0), by: 'sam', score: 15, words: 150, ae: 'avery' },
    );
    await press('Bounce');
    await vi.waitFor(() => expect(document.querySelector<HTMLTextAreaElement>('#bounce-fix')?.value).toBe(''));
  });

  test('words of an earlier step outlive what was given after it', async () => {
    await show('avery', handedOff('submitted'));
    await press('Bounce');
    await fill('bounce-reason', 'pain');
    await fill('bounce-fix', 'Name the cost a year.');
    await press('Send back');
    await gives({ name: 'bounce' });
    await press('Undo');
    await gives();
    await press('Bounce');
    await vi.waitFor(() => expect(document.querySelector<HTMLTextAreaElement>('#bounce-fix')?.value).toBe('Name the cost a year.'));
    expect(text()).toContain('Pain Points & Impact');
  });
});
