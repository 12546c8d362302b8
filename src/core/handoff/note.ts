/** The brief as a note that anybody can read on the CRM record, with or without the extension. */
import type { Bar } from '../bar/bar.ts';
import { FIELDS } from '../brief/fields.ts';
import type { BriefScore } from '../rubric/score.ts';
import type { HandoffContent } from './registers.ts';

export interface NoteNames {
  sdr: string;
  ae: string;
}

/** Plain text; parts that nobody filled are left out. */
export function noteOf(content: HandoffContent, score: BriefScore, bar: Bar, names: NoteNames): string {
  const lines = [
    `Handoff brief: ${content.facts.account ?? content.facts.title ?? 'this record'} (${score.total} / 15)`,
    `${names.sdr} to ${names.ae}`,
  ];
  const part = (name: string, text: string) => text.trim() && lines.push('', name, text.trim());
  for (const field of FIELDS) part(field.name, content.brief[field.key]);
  const ticked = bar.items.filter((item) => content.bar[item.key]?.ticked);
  part('Qualification bar', ticked.map((item) => `- ${item.name}: ${content.bar[item.key]?.evidence ?? ''}`).join('\n'));
  const attending = content.attendees.filter((one) => one.confirmed && one.name.trim());
  part('Confirmed attendees', attending.map((one) => `- ${[one.name, one.role].filter(Boolean).join(', ')}`).join('\n'));
  const named = content.people.filter((one) => one.name.trim());
  part(
    'People named',
    named.map((one) => `- ${[one.name, one.role, one.stance === 'unknown' ? '' : one.stance].filter(Boolean).join(', ')}`).join('\n'),
  );
  part('Agreed next step', [content.nextStep, content.nextStepDate].filter(Boolean).join(', '));
  return lines.join('\n');
}
