import type { Activity } from './model.ts';

const did = (deal: string, ago: number, kind: Activity['kind'], by: string, text: string): Activity => ({ deal, ago, kind, by, text });

export const activities: readonly Activity[] = [
  did('D-101', 3, 'e-mail', 'Sam Rivera', 'Sent the invitation for the discovery call'),
  did('D-101', 5, 'call', 'Sam Rivera', 'Spoke with Dana for 14 minutes: contract of the old tool renews at the end of January'),
  did('D-101', 52, 'web', 'Dana Whitfield', 'Opened the price list twice'),
  did('D-101', 76, 'e-mail', 'Sam Rivera', 'Third e-mail of the sequence, answered the same day'),
  did('D-104', 20, 'call', 'Sam Rivera', 'Priya called back, wants to see intake on a tablet'),
  did('D-104', 28, 'web', 'Priya Raman', 'Filled the form “Talk to us”'),
  did('D-108', 30, 'call', 'Sam Rivera', 'Hélène counts on Sundays with six people'),
  did('D-110', 44, 'call', 'Sam Rivera', 'Wade: storm season starts in April, decision before that'),
  did('D-103', 18, 'stage', 'Avery Lund', 'Moved from Discovery to Proposal'),
  did('D-103', 90, 'call', 'Avery Lund', 'Discovery call with Marcus and Jess, 50 minutes'),
  did('D-105', 26, 'e-mail', 'Katrin Vogel', 'Asked for the data-processing agreement in German'),
  did('D-106', 40, 'e-mail', 'Alana Brooks', 'Sent 31 questions about retention'),
  did('D-102', 12, 'call', 'Sam Rivera', 'Met Ingrid at the fair, she showed a photo of the wall board'),
  did('D-112', 60, 'stage', 'Avery Lund', 'Moved from Discovery to Proposal'),
  did('D-114', 120, 'stage', 'Avery Lund', 'Won'),
  did('D-109', 9, 'web', '<script>alert(6)</script>', 'Filled the form “Talk to us”'),
];
