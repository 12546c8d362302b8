/** A brief of the size that is wanted, with all that may stand beside it, as an SDR of the practice CRM's first deal would write it. */
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import type { Brief } from '../../src/core/brief/fields.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import { facts, type WorkspaceFacts } from '../../src/core/settings/facts.ts';
import type { Backend } from '../../src/server/backend.ts';
import { saveSetting } from '../../src/server/store/settings/settings.ts';
import { type Device, signedIn } from '../server/harness.ts';
import { begin, command, edit } from '../server/operations.ts';

/** 200 words. */
export const FULL_BRIEF: Brief = {
  trigger:
    'Their BI contract renews on 31 January 2027 and the vendor raised the price by 38 %; Dana Whitfield told us so on the call of 19 November. The new group CFO wants one tool for both halves of the merger before the budget closes.',
  pain: '“We close the month eleven days late, and the bank noticed.” Two analysts rebuild 40 reports by hand, about €96k a year, and plant managers argue about whose number is right in every review.',
  currentState:
    'Power BI in the north and Tableau in the south since the merger; numbers are exported to Excel every Friday and mailed to eleven plant managers, who keep their own copies. Nobody sees a change before the Monday call.',
  buyingProcess:
    'Dana decides with CFO Ruth Adler; IT does a security review of two weeks; Omar Haddad, head of data, must agree. Budget of €120k is in the FY27 plan; they want to sign by 18 December.',
  promised:
    'Said a pilot in two plants is possible in January, list price is €38 a seat a month, and that single sign-on is there. 45 minutes with Ruth and IT on 1 December.',
  redFlags:
    'Plant managers doubt it: a roll-out in 2024 failed because they kept their own copies in Excel. Luc Ferrand, plant manager in Lyon, is against a third tool. Rossum quoted last week. Do not open with dashboards.',
};

const ATTENDEES = [
  { id: 'a', name: 'Dana Whitfield', role: 'VP Operations', confirmed: true },
  { id: 'b', name: 'Ruth Adler', role: 'CFO', confirmed: true },
  { id: 'c', name: 'Omar Haddad', role: 'Head of data', confirmed: true },
];
const PEOPLE = [
  { id: 'd', name: 'Dana Whitfield', role: 'VP Operations', stance: 'champion' },
  { id: 'r', name: 'Ruth Adler', role: 'CFO', stance: 'decides' },
  { id: 'o', name: 'Omar Haddad', role: 'Head of data', stance: 'influences' },
  { id: 'l', name: 'Luc Ferrand', role: 'Plant manager, Lyon', stance: 'blocks' },
];
const FIT = {
  size: '1,400 people, eleven plants',
  industry: 'Food manufacturing',
  technology: 'SAP, Power BI, Tableau',
  growth: 'merged in 2025, two plants opened since',
  whyTargeted: 'merger with two BI tools',
  confirmed: true,
};
const FACTS = {
  title: 'Northwind Analytics',
  account: 'Northwind Analytics',
  domain: 'northwind.example',
  contact: 'Dana Whitfield',
  contactTitle: 'VP Operations',
  email: 'dana.whitfield@northwind.example',
  phone: '+49 30 5550 1234',
};

const inTenDays = (): string => new Date(Date.now() + 10 * 24 * 60 * 60_000).toISOString();

/** Writes and submits it. The handoff's revision is 2 then. */
export async function handOffFull(sdr: Device, ae: string, record: RecordRef, facts: object = {}): Promise<string> {
  const results = await sdr.push([
    begin(record),
    ...Object.entries(FULL_BRIEF).map(([key, text]) => edit(record, key, 0, text)),
    ...STANDARD_BAR.items.map(({ key, example }) => edit(record, `bar:${key}`, 0, { ticked: true, evidence: example })),
    edit(record, 'attendees', 0, ATTENDEES),
    edit(record, 'people', 0, PEOPLE),
    edit(record, 'fit', 0, FIT),
    edit(record, 'facts', 0, { ...FACTS, meetingStart: inTenDays(), ...facts }),
    edit(record, 'nextStep', 0, '45 minutes with Ruth and IT: security questions first, then a plan for the pilot in Lyon and Kassel'),
    edit(record, 'nextStepDate', 0, inTenDays().slice(0, 10)),
    edit(record, 'ae', 0, ae),
    command(record, 1, { name: 'submit' }),
  ]);
  const refused = results.find(({ status }) => status !== 'applied');
  if (refused) throw new Error(`not handed off: ${JSON.stringify(refused)}`);
  return handoffId(record);
}

/** What the workspace knows: one promise agrees, one does not, one competitor has an answer, one story fits. */
const KNOWN: WorkspaceFacts = {
  ...facts.standard,
  prices: [{ name: 'list price', unit: 'seat', amount: 42, currency: 'EUR', per: 'month' }],
  capabilities: [{ name: 'Single sign-on, SSO', has: true, note: '' }],
  caseStudies: [
    {
      title: 'Brightwater Dairies: one month-end for nine plants',
      industry: 'Food',
      pain: 'late month-end',
      link: 'https://stories.example/b',
    },
  ],
  competitors: [{ name: 'Rossum', answer: 'Reads documents; plans and reports nothing.' }],
};

/** An SDR who works from elsewhere, and an account executive with a code for the browser. */
export async function samAndAvery(backend: Backend): Promise<{ workspace: string; sam: Device; avery: Device; code: string }> {
  const workspace = await backend.addWorkspace('Northwind sales');
  await backend.store.transactAlone((tx) => saveSetting(tx, workspace, 'facts', '', KNOWN));
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const avery = await signedIn(backend, workspace, 'Avery', ['ae']);
  const email = `avery@${workspace.slice(0, 8)}.example`;
  const again = await backend.invite({ workspace, name: 'Avery', email, roles: ['ae'], team: 'Team one' });
  return { workspace, sam, avery, code: again.ok ? again.code : '' };
}
