/** Lives that turn on the meeting: nobody came, cancelled, held before the brief was read, touched late. */
import { expect, test } from 'vitest';
import { ownCast } from './cast.ts';

const cast = ownCast(['sam', 'avery', 'morgan']);

test('nobody came; it is moved, held, and becomes an opportunity', async () => {
  const of = cast();
  await of.drafts('D-107');
  await of.do('sam', 'D-107', { name: 'submit' });
  await of.do('avery', 'D-107', { name: 'first-touch' }, { name: 'accept' });
  const reading = await of.sees('avery', 'D-107');
  const became = reading.getByRole('radiogroup', { name: 'Meeting', exact: true });
  await became.getByRole('radio', { name: 'No-show' }).click();
  await reading.getByText('Nobody came to the meeting. Give it a new time.').waitFor();

  const writing = await of.sees('sam', 'D-107');
  await writing.getByText('Nobody came to the meeting. Give it a new time, or withdraw the brief.').waitFor();
  await writing.getByRole('button', { name: 'Move the meeting…' }).click();
  await writing.getByLabel('New time').fill('2027-03-02T15:30');
  await writing.getByRole('button', { name: 'Move it' }).click();
  await writing.getByText(/The meeting was moved to .*Mar 2/).waitFor();
  await reading.getByText(/The meeting was moved to .*Mar 2/).waitFor();

  await of.at(31);
  await became.getByRole('radio', { name: 'Held' }).click();
  await reading.getByRole('button', { name: 'Yes', exact: true }).click();
  await reading.getByText('You held the meeting.').waitFor();
  await reading.getByRole('button', { name: 'Opportunity' }).click();
  await reading.getByRole('textbox', { name: 'Next step', exact: true }).fill('Proposal to Dana');
  await reading.getByLabel('Next step date').fill('2027-03-09');
  await reading.getByRole('button', { name: 'Make it one' }).click();
  await writing.getByText('It is an opportunity. Next: Proposal to Dana').waitFor();
  const leading = await of.sees('morgan', 'D-107');
  await leading.getByText('It is an opportunity.').waitFor();
  expect(await of.log('D-107')).toEqual([
    ...['begun', 'submitted', 'first-touch', 'accepted', 'no-show', 'rescheduled', 'held', 'opportunity'],
  ]);
  expect(await of.lastEvent('D-107', 'held')).toMatchObject({ joined: true, unreviewed: false });
});

test('cancelled, and withdrawn with a reason by whoever wrote it', async () => {
  const of = cast();
  await of.drafts('D-102');
  await of.do('sam', 'D-102', { name: 'submit' });
  await of.do('avery', 'D-102', { name: 'first-touch' }, { name: 'accept' });
  const reading = await of.sees('avery', 'D-102');
  await reading.getByRole('radiogroup', { name: 'Meeting', exact: true }).getByRole('radio', { name: 'Cancelled' }).click();
  await reading.getByText('The meeting was cancelled. Give it a new time.').waitFor();
  const writing = await of.sees('sam', 'D-102');
  await writing.getByRole('button', { name: 'Withdraw…' }).click();
  await writing.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await writing.getByText('Say why, in a few words: whoever waits for it is told.').waitFor();
  await writing.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('The buyer left the company');
  await writing.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await writing.getByText('You withdrew it: The buyer left the company.').waitFor();
  await reading.getByText('Sam withdrew it: The buyer left the company. There is nothing left to do.').waitFor();
  const leading = await of.sees('morgan', 'D-102');
  await leading.getByText('Sam withdrew it: The buyer left the company.').waitFor();
  await of.at(72);
  expect(await of.log('D-102')).toEqual(['begun', 'submitted', 'first-touch', 'accepted', 'cancelled', 'withdrawn']);
  expect(await of.told('D-102')).toEqual([...['accepted Sam', 'cancelled Sam', 'first-touch Sam', 'handed-off Avery', 'withdrawn Avery']]);
});

test('held before anybody had accepted the brief, which is said, and blames nobody', async () => {
  const of = cast();
  await of.drafts('D-103');
  await of.do('sam', 'D-103', { name: 'submit' });
  const reading = await of.sees('avery', 'D-103');
  const became = reading.getByRole('radiogroup', { name: 'Meeting', exact: true });
  // Its page alone tells that the time is still to come.
  await became.getByText(/^It is on .*; from then on you can say that nobody came\./).waitFor();
  expect(await became.getByRole('radio', { name: 'No-show' }).isDisabled()).toBe(true);
  await became.getByRole('radio', { name: 'Held' }).click();
  await became.getByRole('button', { name: 'It was held earlier' }).click();
  await became.getByRole('button', { name: 'Leave it open' }).click();
  await reading.getByText('Nobody had accepted the brief before.').waitFor();
  const leading = await of.sees('morgan', 'D-103');
  await leading.getByText('Held before anybody had accepted the brief.').waitFor();
  const writing = await of.sees('sam', 'D-103');
  await writing.getByText('Avery held the meeting. Nobody had accepted the brief before. Avery says what came of it.').waitFor();
  await of.at(12);
  // What was held has no review and no first touch to wait for.
  expect(await of.marks('D-103')).toEqual([]);
  expect(await of.lastEvent('D-103', 'held')).toMatchObject({ unreviewed: true });
});

test('the first touch is missed, told once, and logged after its time', async () => {
  const of = cast();
  await of.drafts('D-104', { source: 'inbound-demo' });
  await of.do('sam', 'D-104', { name: 'submit' });
  await of.do('avery', 'D-104', { name: 'accept' });
  await of.at(3);
  await of.at(4);
  await of.at(5);
  const reading = await of.sees('avery', 'D-104');
  await reading.getByText(/^First touch: was due/).waitFor();
  await reading.getByText('Time warp.').waitFor();
  await reading.getByRole('button', { name: 'Log first touch' }).click();
  await reading.getByText('First touch:').waitFor();
  const leading = await of.sees('morgan', 'D-104');
  await leading.getByText('Avery accepted it.').waitFor();
  const writing = await of.sees('sam', 'D-104');
  await writing.getByText('Avery accepted it.').waitFor();
  await of.at(9);
  await expect.poll(() => of.log('D-104')).toEqual(['begun', 'submitted', 'accepted', 'first-touch']);
  expect((await of.marks('D-104')).filter((mark) => mark.startsWith('first-touch'))).toEqual([
    ...['first-touch 1 breach', 'first-touch 1 due-soon', 'first-touch 1 tell-manager'],
  ]);
  expect(await of.told('D-104')).toEqual([...['accepted Sam', 'breach Morgan', 'due-soon Avery', 'first-touch Sam', 'handed-off Avery']]);
});
