import type { Advice } from './gap.ts';
import { measureIn, moneyIn } from './plain.ts';

export const pain: Advice = {
  nothing: {
    rule: 'pain.no-problem',
    message: 'Name the problem, in their words.',
    example: 'We ship the wrong pallet twice a day',
    filledBy: 'P',
  },
  bare: {
    rule: 'pain.generic',
    message: 'Any company could say this: where, for whom and how often does it hurt here?',
    example: 'Fitters’ hours come in on paper; the office retypes them every Friday',
    filledBy: 'P',
    about: 'G',
  },
  partial: [
    {
      rule: 'pain.no-measure',
      message: 'Add how large it is: how many, how often, how long.',
      example: 'about 40 returns a month',
      seen: measureIn,
      filledBy: 'M',
      about: 'P',
    },
    {
      rule: 'pain.no-cost',
      message: 'Add what it costs them: money, hours of people, lost customers, a missed obligation.',
      example: '€18k a month in freight',
      seen: moneyIn,
      filledBy: 'C',
      about: 'P',
    },
  ],
};
