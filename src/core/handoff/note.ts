/** The brief as a note that anybody can read on the CRM record, with or without the extension. */
import type { Bar } from '../bar/bar.ts';
import { FIELDS } from '../brief/fields.ts';
import type { BriefScore } from '../rubric/score.ts';
import { fitLines } from './fitLines.ts';
import type { Facts } from './record.ts';
import type { HandoffContent } from './registers.ts';
import { writtenDay, writtenTime } from './writtenDay.ts';

interface NoteNames {
  sdr: string;
  ae: string;
}

export interface NotePart {
  name: string;
  /** Plain text, without line breaks. */
  lines: string[];
}

interface Noted {
  content: HandoffContent;
  score: BriefScore;
  bar: Bar;
  names: NoteNames;
  /** What became of it, oldest first. */
  history?: string[];
}

/** As it counts now; where it moves later, what became of it says so. */
const whenOf = ({ meetingStart, meetingStartText = '' }: Facts): string => (meetingStart ? writtenTime(meetingStart) : meetingStartText);

const contactOf = ({ contact, contactTitle, email, phone }: Facts): string =>
  contact ? [contact, contactTitle, email, phone].filter(Boolean).join(', ') : '';

/** The first says what it is; parts that nobody filled are left out. */
export function noteParts({ content, score, bar, names, history = [] }: Noted): NotePart[] {
  const listed = (lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');
  const ticked = bar.items.filter((item) => content.bar[item.key]?.ticked);
  const attending = content.attendees.filter((one) => one.confirmed && one.name.trim());
  const named = content.people.filter((one) => one.name.trim());
  const parts: [name: string, text: string][] = [
    [
      `Handoff brief: ${content.facts.account ?? content.facts.title ?? 'this record'} (${score.total} / 15)`,
      `${names.sdr} to ${names.ae}`,
    ],
    ['Meeting', whenOf(content.facts)],
    ['Contact', contactOf(content.facts)],
    ...FIELDS.map(({ name, key }): [string, string] => [name, content.brief[key]]),
    ['Qualification bar', listed(ticked.map((item) => `${item.name}: ${content.bar[item.key]?.evidence ?? ''}`))],
    ['Confirmed attendees', listed(attending.map((one) => [one.name, one.role].filter(Boolean).join(', ')))],
    [
      'People named',
      listed(named.map((one) => [one.name, one.role, one.stance === 'unknown' ? '' : one.stance].filter(Boolean).join(', '))),
    ],
    ['Why this account fits', listed(fitLines(content.fit).map(({ name, text }) => `${name}: ${text}`))],
    ['Agreed next step', [content.nextStep, content.nextStepDate && writtenDay(content.nextStepDate)].filter(Boolean).join(', ')],
    ['What became of it', listed(history)],
  ];
  return parts.flatMap(([name, text]) => (text.trim() ? [{ name, lines: text.trim().split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/) }] : []));
}

/** Plain text. */
export function noteOf(content: HandoffContent, score: BriefScore, bar: Bar, names: NoteNames): string {
  return noteParts({ content, score, bar, names })
    .map(({ name, lines }) => [name, ...lines].join('\n'))
    .join('\n\n');
}
