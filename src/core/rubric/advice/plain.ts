import { WHEN, WHEN_BESIDE_A_NUMBER } from '../data/times.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';

/** What anybody can see in a text without understanding it: nobody is asked for what plainly stands there. */
export type Plain = (reading: Reading) => boolean;

const MONEY = /^(?:\p{Sc}|eur|euros?|usd|dollars?|gbp|pounds?|chf|inr|rs|lakh|crore|rupees?)$/u;
const isMoney = ({ norm, unit }: Token) => MONEY.test(norm) || MONEY.test(unit);

export const moneyIn: Plain = ({ tokens }) => tokens.some(isMoney) && tokens.some(({ kind }) => kind === 'number');

/** A number that is no amount of money. */
export const measureIn: Plain = ({ tokens }) =>
  tokens.some(
    (token, i) => token.kind === 'number' && !isMoney(token) && ![tokens[i - 1], tokens[i + 1]].some((beside) => beside && isMoney(beside)),
  );

/** A paper, a site or a register where news is read. */
export const sourceIn: Plain = ({ marks }) => marks.includes('source');

let when: { words: Set<string>; besideNumber: Set<string> } | null = null;

/** 2026-03-12, 12/3/26, 12.3., 14.03.2026. */
const DATE = /^(?:\d{4}-\d\d-\d\d|(?:[1-9]|[0-2]\d|3[01])(?:\.(?:0?[1-9]|1[0-2])\.|\/(?:0?[1-9]|1[0-2])\/)(?:\d\d|\d{4})?)$/;

export const dateIn: Plain = ({ tokens }) => {
  when ??= { words: new Set(WHEN.split(',')), besideNumber: new Set(WHEN_BESIDE_A_NUMBER.split(',')) };
  const { words, besideNumber } = when;
  const isNumber = (at: number) => tokens[at]?.kind === 'number';
  return tokens.some(({ kind, norm }, i) => {
    if (kind === 'number') return DATE.test(norm);
    return words.has(norm) && (!besideNumber.has(norm) || isNumber(i - 1) || isNumber(i + 1));
  });
};
