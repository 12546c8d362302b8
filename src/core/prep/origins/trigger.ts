import type { Brief } from '../../brief/fields.ts';
import type { Kind, Objection } from '../objection.ts';
import { sentencesOf } from '../sentences.ts';

/** The question that such an event brings with it. */
const KINDS: readonly Kind[] = [
  {
    words: /\b(?:renews?|renewal|contract (?:ends|expires|runs out)|licen[cs]e (?:ends|expires)|notice period)\b/i,
    says: 'Why not simply renew?',
  },
  {
    words: /\b(?:price (?:rise|increase|hike)|raised (?:the|their|its) price|puts? up prices|premium increase)\b/i,
    says: 'Will your price rise as well?',
  },
  {
    words: /\b(?:end of (?:life|support|sale)|loses support|support ends|phased out|switched off|sunset|decommissioned)\b/i,
    says: 'Can you be live before it ends?',
  },
  { words: /\b(?:merger|merged|acquir\w+|acquisition|takeover)\b/i, says: 'Which side’s systems will stay?' },
  {
    words: /\b(?:new (?:c[efiot]o|coo|cro|vp|head|director|boss)|appointed|in seat)\b/i,
    says: 'Can it wait until the new one has settled in?',
  },
  { words: /\b(?:audit|auditor|regulation|directive|law takes effect|fined|compliance)\b/i, says: 'Does it meet the rule by the date?' },
  { words: /\b(?:hiring|job ads|open (?:roles|positions)|doubling the team)\b/i, says: 'Who will run it while we hire?' },
  { words: /\b(?:series [a-e]|funding|raised a round|seed round)\b/i, says: 'Why spend it on this first?' },
];

export function fromTrigger({ trigger }: Pick<Brief, 'trigger'>): Objection[] {
  return sentencesOf('trigger', trigger).flatMap((sentence) =>
    KINDS.flatMap(({ words, says }): Objection[] => (words.test(sentence.text) ? [{ says, origin: 'trigger', sentence }] : [])),
  );
}
