/** What still keeps a brief from being handed off (domain, "The road", 2). */
import type { Bar } from '../bar/bar.ts';
import { COMPLETE_LEVEL } from '../brief/completeness.ts';
import { type Brief, FIELD_KEYS, type FieldKey, fieldOf } from '../brief/fields.ts';
import type { BriefScore } from '../rubric/score.ts';
import { hasPassed } from './passed.ts';
import { FIELD_MAX, type HandoffContent } from './registers.ts';

interface Named {
  /** What is missing, in the words of the form, and never in those of another gap. */
  name: string;
  /** How to mend it, in one sentence. */
  message: string;
}

export type Gap = Named &
  (
    | { kind: 'field'; key: FieldKey }
    | { kind: 'bar'; key: string; part: 'tick' | 'evidence' }
    | { kind: 'attendees' | 'ae' | 'nextStep' | 'nextStepDate' }
  );

const TOO_LONG = `Longer than ${FIELD_MAX.toLocaleString('en')} characters: it stays on this device until you shorten it.`;

function lengthGaps(brief: Brief): Gap[] {
  const long = FIELD_KEYS.filter((key) => brief[key].length > FIELD_MAX);
  return long.map((key) => ({ kind: 'field', key, name: fieldOf(key).short, message: TOO_LONG }));
}

function fieldGaps(score: BriefScore): Gap[] {
  const blocking = FIELD_KEYS.filter((key) => score.fields[key].level < COMPLETE_LEVEL);
  const emptiestFirst = blocking.toSorted((a, b) => score.fields[a].level - score.fields[b].level);
  return emptiestFirst.map((key) => ({
    kind: 'field',
    key,
    name: fieldOf(key).short,
    message: score.fields[key].findings[0]?.message ?? fieldOf(key).hint,
  }));
}

/** Characters: a letter alone shows nobody anything. */
const EVIDENCE_LEAST = 4;

function barGaps(content: HandoffContent, bar: Bar): Gap[] {
  return bar.items.flatMap((item): Gap[] => {
    const answer = content.bar[item.key];
    const of = { kind: 'bar', key: item.key, name: item.name } as const;
    if (!item.required) return [];
    if (!answer?.ticked) return [{ ...of, part: 'tick', message: 'Tick it once the buyer has said so, with a few of their words.' }];
    return answer.evidence.trim().length >= EVIDENCE_LEAST
      ? []
      : [{ ...of, part: 'evidence', message: 'Say in a few words what showed you.' }];
  });
}

/**
 * Empty when the brief can go out; fields come first, the emptiest of them before the others. `now` in epoch milliseconds; `today` is the writer's own
 * day, ISO: left out where nobody knows their clock, a day passes that may not be over where they are.
 */
export function gapsOf(content: HandoffContent, score: BriefScore, bar: Bar, now: number, today?: string): Gap[] {
  const long = lengthGaps(content.brief);
  const gaps = [...long, ...(bar.waivesBrief ? [] : fieldGaps(score)), ...barGaps(content, bar)];
  if (!content.attendees.some((attendee) => attendee.confirmed && attendee.name.trim()))
    gaps.push({ kind: 'attendees', name: 'An attendee', message: 'Add one person at least who said they will come, and tick them.' });
  if (!content.ae) gaps.push({ kind: 'ae', name: 'Account executive', message: 'Choose who will run the meeting.' });
  if (!content.nextStep.trim()) gaps.push({ kind: 'nextStep', name: 'Next step', message: 'Write what the buyer agreed to.' });
  if (!content.nextStepDate) gaps.push({ kind: 'nextStepDate', name: 'Next step date', message: 'Give it its day.' });
  else if (today === undefined ? hasPassed(content.nextStepDate, now) : content.nextStepDate < today)
    gaps.push({ kind: 'nextStepDate', name: 'Next step date', message: 'This day has passed: give the one that is to come.' });
  return gaps;
}
