/** What still keeps a brief from being handed off (domain, "The road", 2). */
import type { Bar } from '../bar/bar.ts';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../brief/fields.ts';
import type { BriefScore } from '../rubric/score.ts';
import type { HandoffContent } from './registers.ts';

export type Gap =
  | { kind: 'field'; key: FieldKey; message: string }
  | { kind: 'bar'; key: string; part: 'tick' | 'evidence'; message: string }
  | { kind: 'attendees' | 'ae' | 'nextStep' | 'nextStepDate'; message: string };

/** Empty when the brief can go out; fields come first, the emptiest of them before the others. */
export function gapsOf(content: HandoffContent, score: BriefScore, bar: Bar): Gap[] {
  const gaps: Gap[] = [];
  const blocking = FIELD_KEYS.filter((key) => score.fields[key].level < 2);
  for (const key of blocking.toSorted((a, b) => score.fields[a].level - score.fields[b].level)) {
    const finding = score.fields[key].findings[0];
    gaps.push({ kind: 'field', key, message: finding?.message ?? fieldOf(key).hint });
  }
  for (const item of bar.items) {
    if (!item.required) continue;
    const answer = content.bar[item.key];
    if (!answer?.ticked)
      gaps.push({ kind: 'bar', key: item.key, part: 'tick', message: `Tick “${item.name}” once the buyer has said it.` });
    else if (!answer.evidence.trim())
      gaps.push({ kind: 'bar', key: item.key, part: 'evidence', message: `Say in a few words what showed you “${item.name}”.` });
  }
  if (!content.attendees.some((attendee) => attendee.confirmed && attendee.name.trim()))
    gaps.push({ kind: 'attendees', message: 'Name at least one person who confirmed they will attend.' });
  if (!content.ae) gaps.push({ kind: 'ae', message: 'Choose the account executive who will run the meeting.' });
  if (!content.nextStep.trim()) gaps.push({ kind: 'nextStep', message: 'Write the next step the buyer agreed to.' });
  if (!content.nextStepDate) gaps.push({ kind: 'nextStepDate', message: 'Give the next step its date.' });
  return gaps;
}
