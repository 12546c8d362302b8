/** The items that a frame begins with. A team says them in its own words afterwards. */
import { type BarItem, STANDARD_BAR } from './bar.ts';
import type { Frame } from './text.ts';

const standard = (key: string, required = true): BarItem => {
  const item = STANDARD_BAR.items.find((one) => one.key === key);
  if (!item) throw new Error(`no standard item ${key}`);
  return { ...item, required };
};

const item = (key: string, name: string, example: string): BarItem => ({ key, name, example, required: true });

const METRICS = item('metrics', 'A figure they want to move', 'from 11 days to close the month to 4');
const BUYER = item('economicBuyer', 'Economic buyer named', 'Ruth Adler, CFO, releases anything above 50k');
const CRITERIA = item('criteria', 'Decision criteria named', 'must run with SAP and pass their IT review');
const PROCESS = item('process', 'Steps to a signature named', 'IT review, then the board on 14 March');
const PAIN = standard('painOrTrigger');
const CHAMPION = item('champion', 'Champion who acted for us', 'Dana booked the CFO and sent us their template');

/** Null for a team's own: it keeps what it has. */
export const FRAME_ITEMS: Readonly<Record<Frame, readonly BarItem[] | null>> = {
  'Light BANT': [PAIN, standard('attendees'), standard('timeline', false)],
  BANT: [standard('budget'), standard('authority'), PAIN, standard('timeline')],
  'BANT with light MEDDIC': [
    PAIN,
    standard('authority'),
    standard('timeline'),
    standard('budget'),
    { ...METRICS, required: false },
    { ...CHAMPION, required: false },
  ],
  MEDDIC: [METRICS, BUYER, CRITERIA, PROCESS, PAIN, CHAMPION],
  SPICED: [
    item('situation', 'Situation described', '40 plants, two BI tools since the merger'),
    PAIN,
    item('impact', 'Impact with a figure', 'two analysts rebuild 40 reports by hand, about 96k a year'),
    item('criticalEvent', 'Critical event with its date', 'the contract renews on 31 January'),
    item('decision', 'Decision: who and how', 'Dana with the CFO, after a security review'),
  ],
  Own: null,
};
