import type { Deal, Stage } from './model.ts';

const AVERY = 'U-1';
const SAM = 'U-2';
const NOOR = 'U-3';

type Rest = Pick<Deal, 'source' | 'closes' | 'about'> & { owner?: string };
const deal = (
  id: string,
  name: string,
  company: string,
  contacts: string[],
  stage: Stage,
  [amount, currency]: [number, string],
  rest: Rest,
): Deal => ({ id, name, company, contacts, stage, amount, currency, owner: AVERY, bookedBy: SAM, ...rest });

export const deals: readonly Deal[] = [
  deal('D-101', 'Analytics platform rollout', 'C-301', ['P-401', 'P-402'], 'Discovery', [48500, 'USD'], {
    source: 'Outbound',
    closes: 20,
    about: 'Two plants merged last year; month-end reporting runs eleven days late on two legacy BI tools.',
  }),
  deal('D-102', 'Fleet maintenance planning', 'C-302', ['P-403'], 'New', [620000, 'NOK'], {
    source: 'Trade fair',
    closes: 45,
    about: 'Fourteen vessels, planned on a wall board in the Bergen office.',
  }),
  deal('D-103', 'Cold-chain visibility', 'C-303', ['P-404', 'P-405'], 'Proposal', [36000, 'GBP'], {
    source: 'Referral',
    closes: 12,
    about: 'A supermarket customer asks for temperature records within the hour.',
  }),
  deal('D-104', 'Patient intake for 22 clinics', 'C-304', ['P-406'], 'Discovery', [27900, 'USD'], {
    source: 'Web form',
    closes: 30,
    about: 'Front desks still copy paper forms by hand; four new clinics open in spring.',
  }),
  deal('D-105', 'Spare-parts portal', 'C-305', ['P-407', 'P-408'], 'Negotiation', [84000, 'EUR'], {
    source: 'Outbound',
    closes: 8,
    about: 'Dealers order parts by e-mail and fax. Works council has to agree before launch.',
  }),
  deal('D-106', 'Loan desk workflow', 'C-306', ['P-409', 'P-418'], 'Proposal', [112000, 'USD'], {
    source: 'Outbound',
    closes: 25,
    about: 'Approvals take nine days; the board wants four.',
    owner: NOOR,
  }),
  deal('D-107', 'Order desk automation', 'C-307', ['P-410'], 'New', [4200000, 'INR'], {
    source: 'Partner',
    closes: 60,
    about: 'Sample orders from thirty buyers arrive in thirty formats.',
  }),
  deal('D-108', 'Stock counts in nine shops', 'C-308', ['P-411'], 'Discovery', [19400, 'EUR'], {
    source: 'Web form',
    closes: 18,
    about: 'Counts on Sundays with paper lists; shrinkage is a guess.',
  }),
  deal('D-109', '<b>Oak tables</b> & chairs <script>alert(3)</script>', 'C-309', ['P-412'], 'New', [7200, 'GBP'], {
    source: 'Web form',
    closes: 40,
    about: 'The web form was filled with markup: </textarea><script>alert(4)</script>. It must stay plain text everywhere.',
  }),
  deal('D-110', 'Outage crews in the field', 'C-310', ['P-413'], 'Discovery', [64000, 'USD'], {
    source: 'Outbound',
    closes: 35,
    about: 'Storm season starts in April; crews are dispatched by radio.',
  }),
  deal('D-111', 'Guest messaging', 'C-311', ['P-414'], 'Negotiation', [41500, 'SGD'], {
    source: 'Referral',
    closes: 6,
    about: 'Six hotels, five messaging apps, no shared history of a guest.',
    owner: NOOR,
  }),
  deal('D-112', 'Supplier quality records', 'C-312', ['P-415'], 'Proposal', [58200, 'EUR'], {
    source: 'Outbound',
    closes: 22,
    about: 'An audit in the autumn found forty open supplier complaints.',
  }),
  deal('D-113', 'Housing repairs scheduling', 'C-313', ['P-416'], 'New', [73000, 'GBP'], {
    source: 'Tender',
    closes: 70,
    about: 'Missed appointments cost a third of the repair budget.',
  }),
  deal('D-114', 'Dock scheduling, Osaka terminal', 'C-314', ['P-417'], 'Won', [9800000, 'JPY'], {
    source: 'Partner',
    closes: -5,
    about: 'Trucks queue two hours at peak; slots are given out by telephone.',
  }),
];
