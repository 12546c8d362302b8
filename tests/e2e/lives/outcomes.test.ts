/** Lives that end in a reason: each asks for what is needed then, and says it to everybody. */
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Cast, ownCast } from './cast.ts';

const cast = ownCast(['sam', 'avery', 'morgan']);

/** Accepted and held; Avery looks at what is to be said of it. */
async function held(of: Cast, deal: string): Promise<Frame> {
  await of.drafts(deal);
  await of.do('sam', deal, { name: 'submit' });
  await of.do('avery', deal, { name: 'first-touch' }, { name: 'accept' }, { name: 'held' });
  const reading = await of.sees('avery', deal);
  await reading.getByRole('button', { name: 'Reject' }).click();
  return reading;
}

const reason = (reading: Frame, name: string) => reading.getByRole('combobox', { name: 'Reason code' }).selectOption(name);

/** What its writer and their manager read of it. */
async function allRead(of: Cast, deal: string, sentence: string | RegExp): Promise<Frame> {
  const writing = await of.sees('sam', deal);
  await writing.getByText(sentence).waitFor();
  const leading = await of.sees('morgan', deal);
  await leading.getByText(sentence).waitFor();
  return writing;
}

test('recycled until a day: its writer is reminded on that day, once, and takes it up again', async () => {
  const of = cast();
  const reading = await held(of, 'D-101');
  await reason(reading, 'Budget not in this year');
  await reading.getByLabel('Return on').fill('2027-03-04');
  await reading.getByRole('button', { name: 'Recycle' }).click();
  await reading.getByText('Recycled: Budget not in this year. Waits until').waitFor();
  await of.at(60);
  expect(await of.told('D-101')).not.toContain('return-now Sam');
  await of.at(71);
  await of.at(73);
  const writing = await allRead(of, 'D-101', 'Recycled: Budget not in this year.');
  await writing.getByRole('button', { name: /^Notices, \d+ to read$/ }).click();
  await writing.getByText('The time has come to return to Account of D-101.').waitFor();
  await writing.locator('body').press('Escape');
  await writing.getByRole('button', { name: 'Re-engage' }).click();
  await writing.getByRole('button', { name: 'Start from its words' }).click();
  await expect.poll(() => writing.getByRole('textbox', { name: 'Trigger Signal' }).inputValue()).toContain('Series B');
  expect(await of.log('D-101')).toEqual(['begun', 'submitted', 'first-touch', 'accepted', 'held', 'rejected']);
  expect((await of.told('D-101')).filter((told) => told.startsWith('re'))).toEqual(['recycled Sam', 'return-now Sam']);
});

test('recycled until something happens: what it waits for stands on every screen', async () => {
  const of = cast();
  const reading = await held(of, 'D-102');
  await reason(reading, 'Too early');
  await reading.getByRole('button', { name: 'Reject' }).click();
  await reading.getByRole('textbox', { name: 'or trigger to wait for' }).fill('The new plant opens');
  await reading.getByRole('button', { name: 'Recycle' }).click();
  await reading.getByText('Waits for: The new plant opens.').waitFor();
  const writing = await allRead(of, 'D-102', 'Recycled: Too early. Waits for: The new plant opens.');
  await writing.getByRole('button', { name: 'Re-engage' }).waitFor();
  await of.at(24 * 7);
  expect(await of.told('D-102')).not.toContain('return-now Sam');
  expect(await of.lastEvent('D-102', 'rejected')).toMatchObject({
    reason: { code: 'too-early', waitFor: { trigger: 'The new plant opens' } },
  });
});

test('disqualified: what was learnt stays, and nobody is asked to come back', async () => {
  const of = cast();
  const reading = await held(of, 'D-103');
  await reason(reading, 'Not our segment');
  await reading.getByRole('button', { name: 'Reject' }).click();
  expect(await reading.getByLabel('What was learnt').getAttribute('aria-invalid')).toBe('true');
  await reading.getByLabel('What was learnt').fill('They rent all of it, and own no stock');
  await reading.getByRole('button', { name: 'Disqualify' }).click();
  await reading.getByText('Disqualified: Not our segment.').waitFor();
  const writing = await allRead(of, 'D-103', 'What was learnt: They rent all of it, and own no stock.');
  expect(await writing.getByRole('button', { name: 'Re-engage' }).count()).toBe(0);
  expect(await of.told('D-103')).toContain('disqualified Sam');
});

test('bound to a competitor: until a day it is recycled', async () => {
  const of = cast();
  const reading = await held(of, 'D-104');
  await reason(reading, 'Bound to a competitor');
  await reading.getByRole('checkbox', { name: 'Nobody knows when it ends' }).check();
  await reading.getByRole('button', { name: 'Disqualify' }).waitFor();
  await reading.getByRole('checkbox', { name: 'Nobody knows when it ends' }).uncheck();
  await reading.getByLabel('Contract end').fill('2027-09-30');
  await reading.getByRole('button', { name: 'Recycle' }).click();
  await reading.getByText('Their contract ends').waitFor();
  await allRead(of, 'D-104', /Recycled: Bound to a competitor\. Their contract ends .*Sep 30/);
  expect(await of.lastEvent('D-104', 'rejected')).toMatchObject({
    reason: { code: 'bound-to-competitor', contractEnd: '2027-09-30' },
  });
});

test('the wrong person: the right one is named, and offered to the brief that takes it up again', async () => {
  const of = cast();
  const reading = await held(of, 'D-105');
  await reason(reading, 'Wrong person');
  await reading.getByLabel('Who would be right').fill('Omar Haddad, head of IT');
  await reading.getByRole('button', { name: 'Recycle' }).click();
  await reading.getByText('The right person would be: Omar Haddad, head of IT.').waitFor();
  const writing = await allRead(of, 'D-105', 'Recycled: Wrong person. The right person would be: Omar Haddad, head of IT.');
  await writing.getByRole('button', { name: 'Re-engage' }).click();
  await writing.getByText('It was recycled: Wrong person. The right person would be: Omar Haddad, head of IT.').waitFor();
  await writing.getByRole('button', { name: 'Add Omar Haddad, head of IT' }).click();
  await writing.getByRole('group', { name: 'Omar Haddad' }).waitFor();
  expect(await of.told('D-105')).toContain('recycled Sam');
});
