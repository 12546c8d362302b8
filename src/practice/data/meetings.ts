import type { Meeting } from './model.ts';

const AVERY = 'U-1';
const SAM = 'U-2';
const NOOR = 'U-3';

type When = [day: number, hour: number, minute: number, lasts: number];
const meeting = (
  id: string,
  deal: string,
  name: string,
  [day, hour, minute, lasts]: When,
  contacts: string[],
  members: string[],
  agenda: string,
  place = 'Video call',
): Meeting => ({ id, deal, name, day, hour, minute, lasts, place, contacts, members, agenda });

export const meetings: readonly Meeting[] = [
  meeting(
    'M-201',
    'D-101',
    'Discovery call: Northwind Analytics',
    [2, 16, 0, 45],
    ['P-401', 'P-402'],
    [AVERY, SAM],
    'Month-end close, the two tools in use, what Ruth needs to see.',
  ),
  meeting(
    'M-202',
    'D-104',
    'First meeting: Bluebrook Dental Group',
    [1, 11, 0, 30],
    ['P-406'],
    [AVERY],
    'Intake at the front desk today, the four new clinics.',
  ),
  meeting(
    'M-203',
    'D-108',
    'Discovery call: Petit & Fils',
    [3, 10, 30, 45],
    ['P-411'],
    [AVERY, SAM],
    'How a count runs today, who owns the numbers.',
  ),
  meeting(
    'M-204',
    'D-110',
    'Discovery call: Tallgrass Energy',
    [4, 15, 0, 45],
    ['P-413'],
    [AVERY, SAM],
    'Dispatch in a storm, radio and paper, safety rules.',
  ),
  meeting(
    'M-205',
    'D-103',
    'Proposal review: Kestrel Foods',
    [1, 14, 0, 60],
    ['P-404', 'P-405'],
    [AVERY],
    'Go through the proposal with quality and supply chain.',
    'Leeds office, room 4',
  ),
  meeting(
    'M-206',
    'D-105',
    'Commercial terms: Oberwald',
    [5, 9, 0, 60],
    ['P-407', 'P-408'],
    [AVERY],
    'Terms, works council, start date.',
    'Ulm, plant 2',
  ),
  meeting(
    'M-207',
    'D-106',
    'Compliance questions: Meridian',
    [2, 13, 0, 30],
    ['P-409', 'P-418'],
    [NOOR],
    'Audit trail, data location, retention.',
  ),
  meeting(
    'M-208',
    'D-102',
    'First meeting: Halden Maritime',
    [6, 10, 0, 30],
    ['P-403'],
    [AVERY, SAM],
    'The wall board, dry-dock planning, who decides in Bergen.',
  ),
  meeting(
    'M-209',
    'D-109',
    'Call with "><svg onload=alert(5)>',
    [3, 12, 0, 30],
    ['P-412'],
    [AVERY],
    'The name came from a web form and must stay plain text.',
  ),
  meeting(
    'M-210',
    'D-112',
    'Audit findings: Cobalt Robotics',
    [-2, 11, 0, 45],
    ['P-415'],
    [AVERY],
    'The forty complaints, who follows them up.',
  ),
];
