import type { Brief } from '../../brief/fields.ts';
import type { Kind, Objection } from '../objection.ts';
import { sentencesOf } from '../sentences.ts';

/** The first that fits counts: what failed before outweighs what it cost. */
const KINDS: readonly Kind[] = [
  {
    words: /\b(?:failed|was stopped|were stopped|abandoned|gave up on|did ?n[o’']t work|got burn(?:ed|t)|rolled back|pulled the plug)\b/i,
    says: 'We tried that before',
  },
  {
    words: /\b(?:build|built|write|wrote) (?:it |one |their own |something )?(?:in-?house|themselves|ourselves)\b|\bown developers\b/i,
    says: 'We could build it ourselves',
  },
  {
    words: /\b(?:security|gdpr|data protection|privacy|compliance|soc ?2|iso ?27001|on-prem(?:ise)?|data leav\w*)\b/i,
    says: 'Is our data safe with you?',
  },
  { words: /\b(?:contract|locked in|lock-in|notice period|renewed until|bound to|bound until)\b/i, says: 'We are bound to somebody else' },
  {
    words: /\b(?:competitors?|rival|also (?:looking|talking)|shortlist|incumbent|another vendor|other vendors)\b/i,
    says: 'Why you and not the others?',
  },
  { words: /\b(?:price|pricing|expensive|costs? too|too much money|budget|discount|cheaper|afford)\b/i, says: 'It costs too much' },
  { words: /\b(?:integrat\w*|interfaces?|\bapi\b|migrat\w*|connect(?:s|ed|ing)? to)\b/i, says: 'Will it work with what we have?' },
  {
    words:
      /\b(?:no time|bandwidth|capacity|understaffed|freeze|peak season|after the season|not before|other projects?|priorit\w+|resources)\b/i,
    says: 'Not now',
  },
  { words: /\b(?:references?|proof|prove|too small|start-?up|unknown vendor|never heard)\b/i, says: 'Who else does this with you?' },
  {
    words:
      /\b(?:doubts?|doubtful|scepti\w+|skepti\w+|reluctan\w+|resist\w*|habit|adoption|own copies|will not give up|won[’']t give up|afraid|fears?|worr(?:y|ies|ied)|against it)\b/i,
    says: 'Our people will not use it',
  },
];

/** Nothing was found: that is good news, and nobody's objection. "None of them trusts it" is one. */
const NONE =
  /\bnone\b(?! of\b)|\bnothing (?:raised|came up|known|negative)\b|\bno (?:objections?|concerns?|competitors?|red flags?|blockers?|issues?|doubts?)\b|\bnobody (?:objected|raised|doubts)\b/i;

export function fromRedFlags({ redFlags }: Pick<Brief, 'redFlags'>): Objection[] {
  return sentencesOf('redFlags', redFlags).flatMap((sentence): Objection[] => {
    if (NONE.test(sentence.text)) return [];
    const kind = KINDS.find(({ words }) => words.test(sentence.text));
    return kind ? [{ says: kind.says, origin: 'red flags', sentence }] : [];
  });
}
