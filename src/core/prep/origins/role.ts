import type { Brief } from '../../brief/fields.ts';
import type { PersonNamed } from '../../handoff/registers.ts';
import type { Kind, Objection } from '../objection.ts';
import { allSentences, sentencesOf } from '../sentences.ts';

/** What people in these places ask, whoever they are. */
const KINDS: readonly Kind[] = [
  { words: /\b(?:cfo|chief financial|finance|treasurer|controller|comptroller|bursar)\b/i, says: 'When does it pay for itself?' },
  {
    words: /\bIT\b|\b(?:[cC][iI][oO]|[cC][tT][oO]|[cC][iI][sS][oO]|[iI]nfosec|[sS]ecurity (?:review|team|officer))\b/,
    says: 'Is it safe, and who runs it?',
  },
  { words: /\b(?:procurement|purchasing|purchaser|einkauf)\b/i, says: 'What discount, on which terms?' },
  {
    words: /\b(?:legal|counsel|lawyers?|dpo|data protection officer|works council|betriebsrat)\b/i,
    says: 'Who answers for the data and the contract?',
  },
  { words: /\b(?:board|shareholders?|investors?|committee)\b/i, says: 'Why this before everything else?' },
];

/** Who blocks stands first: that person will say so. The others are asked for by their place in the buying process. */
export function fromRole(brief: Brief, people: readonly PersonNamed[]): Objection[] {
  const sentences = allSentences(brief);
  const blocking = people.flatMap(({ name, stance }): Objection[] => {
    const sentence = stance === 'blocks' && name.trim() ? sentences.find(({ text }) => text.includes(name.trim())) : undefined;
    return sentence ? [{ says: `${name.trim()} is against it`, origin: 'role', sentence }] : [];
  });
  const asked = sentencesOf('buyingProcess', brief.buyingProcess).flatMap((sentence) =>
    KINDS.flatMap(({ words, says }): Objection[] => (words.test(sentence.text) ? [{ says, origin: 'role', sentence }] : [])),
  );
  return [...blocking, ...asked];
}
