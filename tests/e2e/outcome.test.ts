/** The second half of the road: sent back, mended, read word by word, accepted, rated, held; then an opportunity, or recycled and taken up again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { type Browser, openBrowser, signIn } from './browser.ts';
import { ownBackend } from './own.ts';
import { boxOf, fillTheRest, openDeal, writeBrief } from './people.ts';

const backend = ownBackend();
let sam: Browser;
let avery: Browser;

beforeAll(async () => {
  const codes = await backend().firstWorkspace();
  [sam, avery] = await Promise.all([openBrowser(), openBrowser()]);
  await signIn(sam.context, backend().url, codes[0]?.code ?? '');
  await signIn(avery.context, backend().url, codes[1]?.code ?? '');
});

afterAll(async () => {
  await Promise.all([sam?.close(), avery?.close()]);
});

const types = async (deal: string) => {
  const rows = await backend().store.transact((tx) => tx.selectFrom('event').select(['type', 'handoff']).orderBy('revision').execute());
  // That the card was opened comes with what is decided beside it.
  return rows.filter(({ handoff, type }) => handoff.endsWith(deal) && type !== 'prep-opened').map(({ type }) => type);
};

async function handedOff(deal: string) {
  const writing = await openDeal(await sam.context.newPage(), backend().url, deal);
  await boxOf(writing, 'Trigger Signal');
  await writeBrief(writing);
  await fillTheRest(writing);
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();
  const reading = await openDeal(await avery.context.newPage(), backend().url, deal);
  await reading.getByRole('button', { name: 'Accept' }).waitFor();
  return { writing, reading };
}

test('bounced, mended, compared word by word, accepted, taken back, accepted again, rated, held, an opportunity', async () => {
  const { writing, reading } = await handedOff('D-101');
  await reading.getByRole('button', { name: 'Bounce' }).click();
  await reading.getByRole('combobox', { name: 'Reason' }).selectOption('Budget reality');
  await reading.getByRole('textbox', { name: 'How to fix it' }).fill('Say which plan the line stands in.');
  await reading.getByRole('button', { name: 'Send back' }).click();

  await writing.getByText('Avery Lund sent it back: Budget reality.').waitFor();
  await writing.getByRole('textbox', { name: 'Evidence: Budget reality' }).fill('has a line for tools in the plan of the Lyon plant');
  await writing.getByRole('textbox', { name: 'What you changed' }).fill('Dana named the plan: Lyon.');
  await writing.getByRole('button', { name: 'Hand off' }).click();

  await reading.getByText('mended this and handed it off again').waitFor();
  const changed = reading.getByRole('group').filter({ hasText: 'What changed since it was sent back' });
  await changed.getByText('“Dana named the plan: Lyon.”').waitFor();
  expect((await changed.getByRole('deletion').allTextContents()).join(' ')).toContain('removed: 2027');
  expect((await changed.getByRole('insertion').allTextContents()).join(' ')).toContain('of the Lyon plant');

  await reading.getByRole('button', { name: 'Accept' }).click();
  await reading.getByRole('status', { name: 'Last step' }).getByText('Accepted.').waitFor();
  // What has not left the device yet would be taken back without a trace.
  await writing.getByText('Avery Lund accepted it.').waitFor();
  await reading.getByRole('button', { name: 'Undo' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();
  await reading.getByRole('button', { name: 'Accept' }).click();
  await reading.getByText('You accepted it.').waitFor();
  await reading.getByRole('radio', { name: 'Yellow' }).click();
  await reading.getByRole('checkbox', { name: 'Promised' }).click();
  await reading.getByText('Gaps, but usable. You can change it.').waitFor();
  await reading.getByRole('radiogroup', { name: 'Meeting', exact: true }).getByRole('radio', { name: 'Held' }).click();
  await reading.getByText(/^The meeting is on .* Was it held earlier\?$/).waitFor();
  await reading.getByRole('button', { name: 'It was held earlier' }).click();
  await reading.getByRole('button', { name: 'Yes', exact: true }).click();

  await reading.getByRole('radiogroup', { name: 'Meeting quality' }).getByRole('radio', { name: '4' }).click();
  await reading.getByRole('textbox', { name: 'One line on the meeting' }).fill('Right people, real pain');
  await reading.getByRole('spinbutton', { name: 'Minutes asked again' }).fill('5');
  await reading.getByRole('button', { name: 'Save', exact: true }).click();
  await reading.getByText('Saved. You can change it.').waitFor();
  await reading.getByRole('button', { name: 'Opportunity' }).click();
  await reading.getByRole('textbox', { name: 'Next step', exact: true }).fill('Proposal to Dana');
  await reading.getByLabel('Next step date').fill('2030-04-01');
  await reading.getByRole('button', { name: 'Make it one' }).click();
  await reading.getByText('It is an opportunity.').waitFor();
  await writing.getByText('Next: Proposal to Dana').waitFor();

  await writing.locator('summary').filter({ hasText: 'History' }).click();
  const log = writing.getByRole('listitem').filter({ has: writing.locator('time') });
  await log.filter({ hasText: 'Avery Lund took back: accepted it' }).waitFor();
  expect(await types('D-101')).toEqual([
    ...['begun', 'submitted', 'bounced', 'submitted', 'accepted', 'undone', 'accepted', 'rated', 'held'],
    ...['meeting-quality', 'asked-again', 'opportunity'],
  ]);
});

test('rejected until next year, recycled, and taken up again by its writer in a brief of its own', async () => {
  const { writing, reading } = await handedOff('D-102');
  await reading.getByRole('radiogroup', { name: 'Meeting', exact: true }).getByRole('radio', { name: 'Held' }).click();
  await reading.getByText(/^The meeting is on .* Was it held earlier\?$/).waitFor();
  await reading.getByRole('button', { name: 'It was held earlier' }).click();
  await reading.getByRole('button', { name: 'Leave it open' }).click();
  await reading.getByRole('button', { name: 'Reject' }).click();
  await reading.getByRole('combobox', { name: 'Reason code' }).selectOption('Budget not in this year');
  await reading.getByLabel('Return on').fill('2030-02-01');
  await reading.getByRole('button', { name: 'Recycle' }).click();
  await reading.getByText('Recycled: Budget not in this year.').waitFor();

  await writing.getByRole('button', { name: 'Re-engage' }).click();
  await writing.getByRole('button', { name: 'Start from its words' }).click();
  const trigger = await boxOf(writing, 'Trigger Signal');
  await expect.poll(() => trigger.inputValue()).toContain('BI contract');
  await fillTheRest(writing);
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();
  // It comes up by itself where the one before was on screen, and both lead to each other.
  await reading.getByRole('button', { name: 'Accept' }).click();
  await reading.getByText('You accepted it.').waitFor();
  await reading.getByRole('button', { name: 'Show the earlier brief' }).click();
  await reading.getByText('Recycled: Budget not in this year.').waitFor();
  await reading.getByRole('button', { name: 'Show the newer brief' }).click();
  await reading.getByText('You accepted it.').waitFor();

  const record: RecordRef = { crm: 'practice', origin: `${backend().url}/practice`, type: 'deal', id: 'D-102' };
  const second = await backend().store.transact((tx) =>
    tx.selectFrom('handoff').select('record').where('id', 'like', '%D-102|2').executeTakeFirst(),
  );
  expect(JSON.parse(second?.record ?? '{}')).toEqual({ ...record, round: 2 });
  expect(await types('D-102')).toEqual(['begun', 'submitted', 'held', 'rejected']);
});

test('with no connection: accepted and taken back leaves nothing behind; what was decided goes out later', async () => {
  const { reading, writing } = await handedOff('D-103');
  await avery.context.setOffline(true);
  await reading.getByRole('button', { name: 'Accept' }).click();
  await reading.getByRole('status', { name: 'Last step' }).getByText('Accepted.').waitFor();
  await reading.getByRole('button', { name: 'Undo' }).click();
  await reading.getByRole('button', { name: 'Accept' }).click();
  await reading.getByRole('radio', { name: 'Green' }).click();
  await avery.context.setOffline(false);
  await writing.getByText('Avery Lund accepted it.').waitFor();
  await expect.poll(() => types('D-103')).toEqual(['begun', 'submitted', 'accepted', 'rated']);
});
