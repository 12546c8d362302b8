/** A register as people read it, where two versions of it stand side by side. */
import { MOTION_NAMES } from '../../../core/bar/motion.ts';
import { fieldOf, isFieldKey } from '../../../core/brief/fields.ts';
import { CORRECTABLE } from '../../../core/handoff/corrections.ts';
import type { Person } from '../../../core/handoff/person.ts';
import { contentOf, type HandoffContent, type RegisterName } from '../../../core/handoff/registers.ts';
import { SOURCE_NAMES, TRIGGER_KIND_NAMES } from '../../../core/handoff/source.ts';
import { FACT_NAMES, factText } from '../../facts/words.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { nameIn } from '../../state/session.ts';

const NAMES: Partial<Record<RegisterName, string>> = {
  attendees: 'Confirmed attendees',
  people: 'People named',
  fit: 'Why this account fits',
  nextStep: 'Next step',
  nextStepDate: 'Next step date',
  ae: 'Account executive',
  facts: 'Read from the page',
  corrected: 'What the CRM has otherwise',
  source: 'Where it comes from',
  triggerKind: 'Kind of trigger',
  motion: 'Motion',
};

export function nameOfRegister(name: RegisterName): string {
  if (isFieldKey(name)) return fieldOf(name).name;
  return NAMES[name] ?? useHandoff.getState().bar.items.find((item) => `bar:${item.key}` === name)?.name ?? 'Qualification bar';
}

const lines = (texts: string[]): string => texts.filter(Boolean).join('\n') || 'Nothing';

function said(name: RegisterName, content: HandoffContent, people: readonly Person[]): string {
  if (name.startsWith('bar:')) {
    const answer = content.bar[name.slice(4)];
    return `${answer?.ticked ? 'Ticked' : 'Not ticked'}${answer?.evidence ? `: ${answer.evidence}` : ''}`;
  }
  if (isFieldKey(name)) return content.brief[name] || 'Nothing';
  if (name === 'attendees')
    return lines(content.attendees.map((one) => `${one.name}${one.role ? `, ${one.role}` : ''}${one.confirmed ? '' : ' (not confirmed)'}`));
  if (name === 'people')
    return lines(content.people.map((one) => [one.name, one.role, one.stance === 'unknown' ? '' : one.stance].filter(Boolean).join(', ')));
  if (name === 'fit')
    return lines(
      content.fit ? [content.fit.industry, content.fit.size, content.fit.technology, content.fit.growth, content.fit.whyTargeted] : [],
    );
  if (name === 'corrected')
    return lines([
      ...CORRECTABLE.flatMap((fact) =>
        content.corrected[fact] ? [`${FACT_NAMES[fact]}: ${factText(fact, content.facts) || 'nothing'}`] : [],
      ),
      content.corrected.meetings ? `Meetings told to belong to it: ${content.corrected.meetings.length}` : '',
    ]);
  if (name === 'ae') return content.ae ? nameIn(people, content.ae) : 'Nobody';
  if (name === 'source') return content.source ? SOURCE_NAMES[content.source] : 'Not said';
  if (name === 'triggerKind') return content.triggerKind ? TRIGGER_KIND_NAMES[content.triggerKind] : 'Not said';
  if (name === 'motion') return content.motion ? MOTION_NAMES[content.motion] : 'By the size of the deal';
  if (name === 'nextStep') return content.nextStep || 'Nothing';
  return content.nextStepDate || 'No date';
}

export function readable(name: RegisterName, value: unknown, people: readonly Person[]): string {
  return said(name, contentOf({ [name]: value }), people);
}
