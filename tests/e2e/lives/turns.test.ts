/** A life whose account executive had accepted, rated and touched before it went to another, who has all of that before them. */
import { expect, test } from 'vitest';
import { ownCast } from './cast.ts';

const cast = ownCast(['avery', 'kim', 'morgan']);

test('given on when all was done: the next one touches and has their own time; the one before reads where it went, and keeps what they wrote', async () => {
  const of = cast();
  await of.drafts('D-101');
  await of.do('sam', 'D-101', { name: 'submit' });
  await of.do('avery', 'D-101', { name: 'accept' }, { name: 'first-touch' }, { name: 'rate', rating: 'green', missing: [] });
  const reading = await of.sees('avery', 'D-101');
  await reading.getByText('You accepted it.').waitFor();
  await of.at(1);
  const leading = await of.sees('morgan', 'D-101');
  await leading.getByRole('button', { name: 'Give to another AE…' }).click();
  await leading.getByRole('combobox', { name: 'Account executive' }).selectOption('Kim');
  await leading.getByRole('button', { name: 'Give it', exact: true }).click();
  await leading.getByText('You gave this to Kim').waitFor();

  await reading.getByRole('heading', { name: 'Kim has it now' }).waitFor();
  await reading.getByText('There is nothing left for you to do here.').waitFor();
  expect(await reading.getByRole('article', { name: 'Prep card' }).count()).toBe(0);
  expect(await reading.getByRole('button', { name: 'Copy as note' }).count()).toBe(0);

  const next = await of.sees('kim', 'D-101');
  await next.getByText('Morgan gave this to you').waitFor();
  await next.getByText('No first touch yet').waitFor();
  expect(await next.getByRole('radio', { checked: true }).count(), 'the rating of the one before is not theirs').toBe(0);
  // From when it was given: nothing of the one before runs on, and nothing is told twice.
  for (let hours = 1; hours <= 6; hours += 0.5) await of.at(hours);
  expect((await of.marks('D-101')).filter((mark) => mark.includes('breach'))).toEqual(['first-touch 6 breach']);
  await next.getByRole('radio', { name: 'Red' }).click();
  await next.getByRole('checkbox', { name: 'Pain Points' }).click();
  await expect.poll(() => of.log('D-101')).toEqual(['begun', 'submitted', 'accepted', 'first-touch', 'rated', 'reassigned', 'rated']);
});
