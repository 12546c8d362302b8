/** Lives with two account executives: misrouted, given on, and somebody who is away. */
import { expect, test } from 'vitest';
import { ownCast } from './cast.ts';

const cast = ownCast(['sam', 'avery', 'kim', 'morgan']);

test('misrouted: it goes on to the right account executive, who holds a meeting of their own', async () => {
  const of = cast();
  await of.drafts('D-101');
  await of.do('sam', 'D-101', { name: 'submit' });
  await of.do('avery', 'D-101', { name: 'first-touch' }, { name: 'accept' }, { name: 'held' });
  const reading = await of.sees('avery', 'D-101');
  await reading.getByRole('button', { name: 'Reject' }).click();
  await reading.getByRole('combobox', { name: 'Reason code' }).selectOption('Misrouted');
  await reading.getByRole('combobox', { name: 'To whom it should go' }).selectOption('Kim');
  await reading.getByRole('button', { name: 'Give it on' }).click();
  await reading.getByRole('heading', { name: 'Kim has it now' }).waitFor();
  await reading.getByText('There is nothing left for you to do here.').waitFor();

  const next = await of.sees('kim', 'D-101');
  await next.getByText('Avery gave this to you').waitFor();
  await next.getByText('It had come to the wrong person.').waitFor();
  await next.getByText('No first touch yet').waitFor();
  await next.getByRole('button', { name: 'Accept' }).click();
  await next.getByText('You accepted it.').waitFor();
  await next.getByRole('radiogroup', { name: 'Meeting', exact: true }).getByRole('radio', { name: 'Held' }).click();
  await next.getByRole('button', { name: 'It was held earlier' }).click();
  await next.getByRole('button', { name: 'Leave it open' }).click();
  await next.getByText('You held the meeting.').waitFor();
  const writing = await of.sees('sam', 'D-101');
  await writing.getByText('Kim held the meeting.').waitFor();
  const leading = await of.sees('morgan', 'D-101');
  await leading.getByText('Kim held the meeting.').waitFor();
  expect(await of.log('D-101')).toEqual(['begun', 'submitted', 'first-touch', 'accepted', 'held', 'rejected', 'accepted', 'held']);
  expect((await of.told('D-101')).filter((told) => told.includes('Kim'))).toEqual(['given-to-you Kim']);
});

test('given by a manager to another, who sends it back, and gets it again', async () => {
  const of = cast();
  await of.drafts('D-102');
  await of.do('sam', 'D-102', { name: 'submit' });
  const leading = await of.sees('morgan', 'D-102');
  await leading.getByRole('button', { name: 'Give to another AE…' }).click();
  await leading.getByRole('combobox', { name: 'Account executive' }).selectOption('Kim');
  await leading.getByRole('button', { name: 'Give it', exact: true }).click();
  await leading.getByText('You gave this to Kim').waitFor();
  const next = await of.sees('kim', 'D-102');
  await next.getByText('Morgan gave this to you').waitFor();
  await next.getByRole('button', { name: 'Bounce' }).click();
  await next.getByRole('combobox', { name: 'Reason' }).selectOption('Pain Points & Impact');
  await next.getByRole('textbox', { name: 'How to fix it' }).fill('Say what the late invoices cost them.');
  await next.getByRole('button', { name: 'Send back' }).click();
  const writing = await of.sees('sam', 'D-102');
  await writing.getByText('Kim sent it back: Pain Points & Impact.').waitFor();
  await writing.getByRole('textbox', { name: 'What you changed' }).fill('It stands there: €240k a year.');
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Pain Points & Impact, which Kim asked for, is as it was.').waitFor();
  await writing.getByRole('button', { name: 'Hand off as it is' }).click();
  await writing.getByText('Handed off to Kim').waitFor();
  await next.getByRole('button', { name: 'Accept' }).click();
  await writing.getByText('Kim accepted it.').waitFor();
  const reading = await of.sees('avery', 'D-102');
  await reading.getByRole('heading', { name: 'Kim has it now' }).waitFor();
  expect(await of.log('D-102')).toEqual(['begun', 'submitted', 'reassigned', 'bounced', 'submitted', 'accepted']);
  expect(await of.told('D-102')).toEqual([
    ...['accepted Sam', 'bounced Sam', 'given-away Avery', 'given-to-you Kim', 'handed-again Kim', 'handed-off Avery', 'reassigned Sam'],
  ]);
});

test('what is handed to who is away goes to who stands in at once, and stays there', async () => {
  const of = cast();
  await of.away('avery', 0, 48);
  await of.drafts('D-103');
  await of.do('sam', 'D-103', { name: 'submit' });
  await of.at(0);
  const next = await of.sees('kim', 'D-103');
  await next.getByText('Baton gave this to you').waitFor();
  await next.getByText('Review: 4 h left').waitFor();
  await next.getByRole('button', { name: 'Accept' }).click();
  await next.getByText('You accepted it.').waitFor();
  const writing = await of.sees('sam', 'D-103');
  await writing.getByText('Kim accepted it.').waitFor();
  const leading = await of.sees('morgan', 'D-103');
  await leading.getByText('Kim accepted it.').waitFor();
  await of.do('kim', 'D-103', { name: 'first-touch' });
  await of.at(50);
  expect(await of.log('D-103')).toEqual(['begun', 'submitted', 'reassigned', 'accepted', 'first-touch']);
  expect((await of.told('D-103')).filter((told) => /escalated|given|reassigned/.test(told))).toEqual([
    ...['escalated Kim', 'given-away Avery', 'reassigned Sam'],
  ]);
});
