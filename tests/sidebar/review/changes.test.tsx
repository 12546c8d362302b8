// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest';
import type { Change, HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { AT, completeBrief, handedOff } from '../../core/handoff/brief.ts';
import { press, says, text } from '../../ui/mounted.tsx';
import { fill, given, gives, ownStage } from './stage.tsx';

const show = ownStage();
const by = (id: string) => ({ at: AT, by: id });
const bounced: HandoffEvent = { type: 'bounced', ...by('avery'), reason: { kind: 'field', key: 'redFlags' }, fix: 'Who stopped it?' };
const again = (more: { changes?: Change[]; fix?: string }): HandoffEvent => ({
  ...{ type: 'submitted', ...by('sam'), score: 15, words: 150, ae: 'avery' },
  ...more,
});

function mended(changes: Change[] | undefined, ...later: HandoffEvent[]): Handoff {
  const { events, ...rest } = handedOff('submitted');
  return { ...rest, events: [...events, bounced, again({ fix: 'Asked Dana', ...(changes && { changes }) }), ...later] };
}

const marks = (kind: 'ins' | 'del') => [...document.querySelectorAll(kind)].map(({ textContent }) => textContent);
/** Opens or closes what stands behind these words. */
const turn = (words: string) =>
  vi.waitFor(() => {
    const details = summary(words)?.parentElement as HTMLDetailsElement;
    details.open = !details.open;
    details.dispatchEvent(new Event('toggle'));
  });
const summary = (words: string) => [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === words);

test('every part that says otherwise stands there word by word, what was asked for first, and is said to who does not see it', async () => {
  await show(
    'avery',
    mended([
      {
        register: 'bar:budget',
        was: { ticked: true, evidence: 'in the FY27 plan' },
        is: { ticked: true, evidence: '80k in the FY27 plan' },
      },
      { register: 'nextStepDate', was: '2026-12-01', is: '2026-12-08' },
      { register: 'people', was: null, is: [{ id: 'p', name: 'Luc Ferrand', role: 'plant manager', stance: 'blocks' }] },
      { register: 'redFlags', was: completeBrief.redFlags, is: completeBrief.redFlags.replace('Plant managers', 'Luc Ferrand') },
      { register: 'trigger' },
    ]),
  );
  await says('“Asked Dana”');
  expect([...document.querySelectorAll('h4')].map(({ textContent }) => textContent)).toEqual([
    'Red Flags & Concernswas asked for',
    'Trigger Signal',
    'Budget reality',
    'Next step date',
    'People named',
  ]);
  expect(marks('del')).toContain('removed: Plant managers, end of removed. ');
  expect(marks('ins')).toEqual(
    expect.arrayContaining([
      'added: Luc Ferrand, end of added. ',
      'added: 80k, end of added. ',
      'added: Luc Ferrand, plant manager, blocks, end of added. ',
    ]),
  );
  expect(text()).toContain('It changed, and is too long to show word by word.');
  expect(summary('What changed since it was sent back')?.parentElement?.hasAttribute('open')).toBe(true);
});

test.each([
  ['nothing', [], 'Nothing in the brief was changed.'],
  ['something else', [{ register: 'pain', was: 'A', is: 'B' }], 'Red Flags & Concerns, which was asked for, is as it was.'],
  ['what nobody kept', undefined, 'What was changed then is not known here.'],
] as const)('it is said where %s was changed', async (_, changes, words) => {
  await show('avery', mended(changes && [...changes]));
  await says(words);
});

test('handed off for the first time there is nothing to compare', async () => {
  await show('avery', handedOff('submitted'));
  await says('Why now');
  expect(text()).not.toContain('What changed');
});

describe('history', () => {
  test('every round, with who and when, the last first; what was taken back stands there as taken back', async () => {
    const accepted: HandoffEvent = { type: 'accepted', ...by('avery') };
    const undone: HandoffEvent = { type: 'undone', ...by('avery'), undoes: 5 };
    await show('sam', mended([{ register: 'pain', was: 'A.', is: 'B.' }], accepted, undone));
    expect(document.querySelector('ol')).toBeNull();
    await turn('History · 6');
    const lines = await vi.waitFor(() => {
      const found = [...document.querySelectorAll('ol li > span:first-of-type')].map(({ textContent }) => textContent);
      if (found.length === 0) throw new Error('no log');
      return found;
    });
    expect(lines).toEqual([
      'Avery took back: accepted it',
      'Avery accepted it',
      'You handed it off to Avery',
      'Avery sent it back: Red Flags & Concerns',
      'You handed it off to Avery',
      'You began the brief',
    ]);
    expect(text()).toContain('(taken back)');
    await turn('What changed');
    await vi.waitFor(() => expect(summary('What changed')?.closest('li')?.textContent).toContain('“Asked Dana”'));
    expect(marks('ins')).toContain('added: B, end of added. ');
    expect(document.querySelectorAll('ol time').length).toBe(6);
  });
});

test('its writer says what they mended before it goes out again', async () => {
  const { events, ...rest } = handedOff('bounced');
  await show('sam', { ...rest, events });
  await press('Hand off');
  await says('Say in one line what you mended.');
  await fill('restated-fix', 'Asked Dana what it costs them.');
  await fill('field-pain', `${completeBrief.pain} It is €96k a year.`);
  await press('Hand off');
  await gives({ name: 'submit', fix: 'Asked Dana what it costs them.' });
});

describe('what was asked for is as it was', () => {
  const HOLLOW = 'Pain Points & Impact, which Avery asked for, is as it was.';

  test('it is said before it goes out, and goes out all the same', async () => {
    await show('sam', handedOff('bounced'));
    await fill('restated-fix', 'It stands there.');
    await fill('field-trigger', `${completeBrief.trigger} They said it twice.`);
    await press('Hand off');
    await says(HOLLOW);
    await press('Mend it');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('field-pain'));
    expect(given()).toEqual([]);
    await press('Hand off as it is');
    await gives({ name: 'submit', fix: 'It stands there.' });
  });

  test('mended meanwhile it is asked no more, and nothing is asked of what was mended before', async () => {
    await show('sam', handedOff('bounced'));
    await fill('restated-fix', 'The cost is in it.');
    await press('Hand off');
    await says(HOLLOW);
    await fill('field-pain', `${completeBrief.pain} It is €96k a year.`);
    await vi.waitFor(() => expect(text()).not.toContain(HOLLOW));
    await press('Hand off');
    await gives({ name: 'submit', fix: 'The cost is in it.' });
  });
});
