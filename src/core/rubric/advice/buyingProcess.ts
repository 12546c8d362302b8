import type { Advice } from './gap.ts';
import { dateIn, moneyIn } from './plain.ts';

const who = {
  rule: 'buyingProcess.no-stakeholder',
  message: 'Say who decides and who must agree, by role or name.',
  example: 'Priya decides with the CFO; IT must agree',
  filledBy: 'D',
};

export const buyingProcess: Advice = {
  nothing: who,
  bare: who,
  partial: [
    who,
    {
      rule: 'buyingProcess.no-timeline',
      message: 'Say by when they want to have decided.',
      example: 'they want to sign before Easter',
      seen: dateIn,
      filledBy: 'F',
      about: 'Z',
    },
    {
      rule: 'buyingProcess.no-budget',
      message: 'Say how the money is approved or where it stands.',
      example: 'it is in the 2027 plan',
      seen: moneyIn,
      filledBy: 'M',
      about: 'D',
    },
  ],
};
