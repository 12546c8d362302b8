/** Briefs as people write them, about fictional buyers: short, long, in lists, in notes to oneself, with parts that are missing or not for the buyer. */
import { EMPTY_BRIEF } from '../../../src/core/brief/fields.ts';
import { contentOf, type HandoffContent } from '../../../src/core/handoff/registers.ts';

interface Told {
  to: string[];
  pain?: string;
  currentState?: string;
  redFlags?: string;
  nextStep?: string;
  account?: string;
  people?: HandoffContent['people'];
  more?: Partial<HandoffContent['brief']>;
}

const told = ({
  to,
  pain = '',
  currentState = '',
  redFlags = '',
  nextStep = '',
  account,
  people = [],
  more = {},
}: Told): HandoffContent => ({
  ...contentOf({}),
  brief: { ...EMPTY_BRIEF, pain, currentState, redFlags, ...more },
  attendees: to.map((name, at) => ({ id: String(at), name, role: '', confirmed: true })),
  people,
  nextStep,
  facts: { ...(account && { account }) },
});

export const BRIEFS: Record<string, HandoffContent> = {
  'whole, with a quote': told({
    to: ['Maja Lindqvist'],
    account: 'Fjordline Freight AB',
    pain: 'Maja: “every third pallet leaves with the wrong label and we find out when the customer calls”. About 40 returns a week, €60k a year.',
    currentState: 'Labels come out of an old Zebra tool, checked by hand at the gate.',
    redFlags: 'IT lead Jonas is against anything in the cloud.',
    nextStep: 'Demo of the label flow for Maja and the shift leads, 30 min',
  }),
  'short and terse': told({ to: ['tom'], account: 'acme tools', pain: 'close takes 11d, 2 FTE', nextStep: 'demo' }),
  'lists in dashes': told({
    to: ['Inés Ferrer', 'Paul Haas'],
    account: 'Clínica Sant Pau',
    pain: '- rota in 4 spreadsheets\n- “we pay overtime twice because nobody sees the other ward”\n- 6k a month',
    currentState: '- Excel\n- “on Mondays I phone all nine wards.”',
    nextStep: '- walk through the rota view\n- pricing for 2 sites.\n- w/ IT: single sign-on',
  }),
  'numbered list': told({
    to: ['Oskar Brandt'],
    nextStep: '1. show the audit trail\n2) look at the import incl. photos\n3. agree on a pilot!!',
    pain: '„Wir finden die Prüfprotokolle nicht, wenn der Auditor im Haus ist“',
  }),
  'a note to oneself': told({
    to: ['Dana Whitfield'],
    account: 'Northwind',
    pain: 'she said its a mess lol. "honestly he never reads the reports i send him"',
    nextStep: 'call her back thurs, be careful w/ pricing, she is touchy',
  }),
  'blame and gossip in quotes': told({
    to: ['Ruth Adler', 'Luc Ferrand'],
    account: 'Ferrand & Fils',
    people: [{ id: 'p', name: 'Henri Morel', role: 'COO', stance: 'blocks' }],
    pain: '“Henri has blocked this for three years running” “our management is clueless about the shop floor” “between us, we will lay off the planners in May”',
    nextStep: 'Push for signature before EOQ',
  }),
  'a red flag in other words': told({
    to: ['Sven Olsen'],
    account: 'Nordsee Wind',
    pain: '“The rollout in 2024 failed because technicians kept their paper copies.” “We drive back to the depot twice a day for paper.”',
    redFlags: 'Failed rollout 2024, technicians kept paper copies; works council wants a word.',
    nextStep: 'Explain how technicians give up paper after the failed rollout',
  }),
  'nothing but a name': told({ to: ['Priya'] }),
  'nobody confirmed': told({
    to: [],
    account: 'Hamel Logistics',
    pain: '"we lose a truck a day at the gate"',
    nextStep: '45 minutes with IT',
  }),
  'the buyer in the next step': told({
    to: ['Dana Whitfield', 'Ruth Adler'],
    account: 'Northwind Inc.',
    pain: '“We close the month eleven days late, and the bank noticed...”',
    nextStep: 'Demo with Dana and Ruth. 45 minutes, with IT in the second half.',
  }),
  'the buyer does something in the next step': told({
    to: ['Dana Whitfield'],
    account: 'Northwind Inc.',
    pain: '“We close the month eleven days late!!!”',
    nextStep: 'Dana brings the CFO',
  }),
  'long, with a whole paragraph quoted': told({
    to: ['Hamish Orr'],
    account: 'Marlow Telecom',
    pain: `Hamish spoke for ten minutes. “${'We have ninety leads in a queue that nobody calls back and then they go to the other side of the road. '.repeat(4)}” In short: “ninety leads were sitting in a queue that nobody had called back”. It costs them 4 deals a month.`,
    currentState: 'They use “Kestrel CRM Pro” and “the big sheet”. Reps copy by hand.',
    nextStep: 'Show routing of inbound leads on their own data',
  }),
  'typos and no capitals': told({
    to: ['GÜNTER WEISS'],
    account: 'weiss bau gmbh',
    pain: 'he told me "we loose two days evry month on the timesheets ,and then payroll does it agian"',
    nextStep: 'shwo timesheet import. then q&a.',
  }),
  'surname first': told({
    to: ['Nakamura, Aiko', 'Dr. Eva Stein'],
    pain: '“Our inspectors write everything twice.”',
    nextStep: 'Pilot plan',
  }),
  'an address for a name': told({ to: ['dana@northwind.example'], nextStep: 'Look at the month-end close together.' }),
  'a whole committee': told({
    to: ['Ann Lee', 'Bo Ek', 'Cy Fox', 'Di Ray', 'Ed Orr'],
    account: 'City of Aldergate',
    pain: '“Permits take nineteen weeks. residents call us every day”',
    nextStep: 'Workshop: from application to permit (half a day, on site)',
  }),
  'told in confidence': told({
    to: ['Lucía Ferrer'],
    account: 'Universidad del Valle',
    pain: '“off the record, the dean wants to be rid of the vendor” “we type every enrolment into three systems”',
    nextStep: 'Show enrolment once, in all 3 systems; budget with the dean',
  }),
  'brackets, braces and links': told({
    to: ['Dana {ae}'],
    account: 'North[wind] {sdr}',
    pain: '“we copy {everything} by hand [laughs] from https://intranet.northwind.example/x”',
    nextStep: 'see CRM',
  }),
};
