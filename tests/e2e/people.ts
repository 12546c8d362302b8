/** What an SDR and an AE do in the sidebar, by its accessible names. */
import type { Frame, Locator, Page } from 'playwright-core';
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import { FIELDS } from '../../src/core/brief/fields.ts';
import { completeBrief } from '../core/handoff/brief.ts';
import { sidebarOf } from './browser.ts';
import { until } from './until.ts';

export async function openDeal(page: Page, server: string, deal: string): Promise<Frame> {
  await page.goto(`${server}/practice/deals/${deal}`);
  return sidebarOf(page);
}

/** The box of a field, once it takes text. */
export async function boxOf(sidebar: Frame, name: string): Promise<Locator> {
  const box = sidebar.getByRole('textbox', { name });
  await until(() => box.isEditable(), `${name} to take text`);
  return box;
}

export async function writeBrief(sidebar: Frame, brief = completeBrief): Promise<void> {
  for (const field of FIELDS) await sidebar.getByRole('textbox', { name: field.name }).fill(brief[field.key]);
}

/** A day that is still to come, whenever this runs. */
const inTenDays = (): string => new Date(Date.now() + 10 * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** Ticks and evidences the whole standard bar, whatever the deal's size requires of it, names an attendee, the AE and the next step. */
export async function fillTheRest(sidebar: Frame, ae = 'Avery Lund'): Promise<void> {
  for (const item of STANDARD_BAR.items) {
    await sidebar.getByRole('checkbox', { name: item.name }).check();
    await sidebar.getByRole('textbox', { name: `Evidence: ${item.name}` }).fill(item.example);
  }
  const attendees = sidebar.getByRole('group', { name: 'Confirmed attendees' });
  await attendees.getByRole('button', { name: 'Add an attendee' }).click();
  await attendees.getByRole('textbox', { name: 'Attendee name' }).last().fill('Ruth Adler');
  await sidebar.getByRole('combobox', { name: 'Account executive' }).selectOption(ae);
  await sidebar.getByRole('textbox', { name: 'Next step', exact: true }).fill('45 minutes with Ruth and IT');
  await sidebar.getByLabel('Next step date').fill(inTenDays());
}
