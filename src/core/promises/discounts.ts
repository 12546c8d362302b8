import { numberOf } from './numbers.ts';
import { type Compare, wordsAround } from './promise.ts';
import { isDenied, isOpen, isTheirs } from './stance.ts';
import { partAround, stemsOf, type Word } from './text.ts';

const DISCOUNT = stemsOf('discount,off,rebate,reduction,reduced,cheaper,rabatt,remise,nachlass,descuento');
const PERCENT = stemsOf('%,percent,pct,prozent');

const isPercent = ({ norm, stem }: Word): boolean => norm === '%' || PERCENT.has(stem);

/** "10 % off" against what may be given. */
export const discounts: Compare = ({ text, sentences, facts }) => {
  const { discount } = facts;
  if (discount === null) return [];
  return sentences.flatMap((sentence) =>
    sentence.flatMap((word, at) => {
      const sign = sentence[at + 1];
      const value = word.kind === 'number' && (PERCENT.has(word.unit) || (sign && isPercent(sign))) ? numberOf(word.norm) : null;
      const part = partAround(sentence, at);
      if (value === null || !part.some(({ stem }) => DISCOUNT.has(stem))) return [];
      if (isOpen(part) || isTheirs(part) || isDenied(sentence, at, at + 1)) return [];
      const fact = discount === 0 ? 'No discount may be given.' : `At most ${discount} % may be given.`;
      const end = PERCENT.has(word.unit) ? at : at + 1;
      return [{ about: 'discount' as const, ...wordsAround(text, sentence, { from: at, to: end }), agrees: value <= discount, fact }];
    }),
  );
};
