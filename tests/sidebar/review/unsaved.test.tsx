// @vitest-environment happy-dom

/** What was chosen and is not saved looks and reads so until it is; and what the header shows is what a meeting is asked about. */
import { describe, expect, test, vi } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handedOff } from '../../core/handoff/brief.ts';
import { button, press, says, text } from '../../ui/mounted.tsx';
import { given, gives, ownStage, tick } from './stage.tsx';

const { takeFacts } = await import('../../../src/sidebar/state/typing.ts');
const show = ownStage();
const hoursOn = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const radio = (name: string): HTMLInputElement | null => document.querySelector(`input[aria-label="${name}"]`);

/** What is said of a choice that is not saved; null where it is. */
const unsaved = (name: string): string | null => {
  const id = radio(name)?.getAttribute('aria-describedby');
  return id ? (document.getElementById(id)?.textContent ?? null) : null;
};
const isUnsaved = (name: string, words: string) => vi.waitFor(() => expect(unsaved(name)).toContain(words));
const isSaved = (name: string) =>
  vi.waitFor(() => {
    expect(radio(name)?.checked).toBe(true);
    expect(unsaved(name)).toBeNull();
  });

/** As an arrow key does that stops at it. */
async function pass(name: string): Promise<void> {
  await vi.waitFor(() => expect(radio(name)).not.toBeNull());
  radio(name)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  radio(name)?.click();
}

describe('rating', () => {
  const rated = (rating: 'green' | 'yellow'): Handoff => {
    const accepted = handedOff('accepted');
    const event: HandoffEvent = { type: 'rated', at: hoursOn(-1), by: 'avery', rating, missing: rating === 'green' ? [] : ['pain'] };
    return { ...accepted, events: [...accepted.events, event] };
  };

  test.each(['Yellow', 'Red'])('%s is unsaved until a field is chosen', async (colour) => {
    await show('avery', handedOff('accepted'));
    await tick(colour);
    await isUnsaved(colour, 'Not saved: choose a field. The first one saves it.');
    await tick('Promised');
    await isSaved(colour);
    await gives({ name: 'rate', missing: ['promised'] });
  });

  test('what is saved stays until then, and is gone back to without saying it again', async () => {
    await show('avery', rated('green'));
    await isSaved('Green');
    await tick('Red');
    await isUnsaved('Red', 'Until then it stays green.');
    await tick('Green');
    await isSaved('Green');
    expect(button('Save rating')).toBeUndefined();
    expect(given()).toEqual([]);
  });

  test('one that waits for the server says nothing of another that is not saved', async () => {
    await show('avery', handedOff('accepted'));
    await tick('Green');
    await says('Rating kept; it goes out with the next connection.');
    await tick('Red');
    await isUnsaved('Red', 'Not saved: choose a field.');
    expect(text()).not.toContain('Rating kept');
  });

  test('green that an arrow key stopped at is unsaved too', async () => {
    await show('avery', handedOff('accepted'));
    await pass('Green');
    await isUnsaved('Green', 'Not saved yet.');
    expect(given()).toEqual([]);
    await press('Save rating');
    await isSaved('Green');
  });
});

test('held is unsaved until its question is answered', async () => {
  await show('avery', handedOff('accepted'));
  await tick('Held');
  await isUnsaved('Held', 'Not saved until you answer.');
  await press('No');
  await isSaved('Held');
  await gives({ name: 'held', joined: false });
});

test('a no-show that an arrow key stopped at is unsaved until it is said', async () => {
  await show('avery', handedOff('accepted'));
  await pass('No-show');
  await isUnsaved('No-show', 'Not saved yet.');
  await press('Say that nobody came');
  await isSaved('No-show');
});

test('the score of a meeting is unsaved until it is sent', async () => {
  await show('avery', handedOff('opportunity'));
  await tick('4');
  await isUnsaved('4', 'Not saved yet.');
});

describe('the time that the header shows', () => {
  const planned = (start: string): Handoff => {
    const accepted = handedOff('accepted');
    return {
      ...accepted,
      registers: { ...accepted.registers, facts: { value: { meetingStart: start }, revision: 1, at: start, by: 'sam' } },
    };
  };
  const CASES: [string, Handoff][] = [
    ['the handoff holds none', handedOff('accepted')],
    ['the handoff holds one that has passed', planned(hoursOn(-3))],
  ];

  test.each(CASES)('still to come, nobody can have missed it, and held asks first: %s', async (_, handoff) => {
    await show('avery', handoff);
    takeFacts({ meetingStart: hoursOn(170) });
    await says('from then on you can say that nobody came');
    expect(radio('No-show')?.disabled).toBe(true);
    expect(text()).not.toContain('The meeting was for');
    await tick('Held');
    await says('Was it held earlier?');
    expect(given()).toEqual([]);
    await press('It was held earlier');
    await press('Yes');
    await gives({ name: 'held', joined: true });
  });

  test('what the server would refuse is not offered, whatever the page shows', async () => {
    await show('avery', planned(hoursOn(5)));
    takeFacts({ meetingStart: hoursOn(-5) });
    await says('from then on you can say that nobody came');
    expect(radio('No-show')?.disabled).toBe(true);
  });

  test('passed, nothing is asked', async () => {
    await show('avery', handedOff('accepted'));
    takeFacts({ meetingStart: hoursOn(-1) });
    await tick('No-show');
    await gives({ name: 'no-show' });
  });
});
