import type { Advice } from './gap.ts';

export const promised: Advice = {
  nothing: {
    rule: 'promised.nothing-said',
    message: 'Write what you told them, and the next step they agreed to.',
    example: 'a pilot takes three weeks; call with IT on Tuesday',
    filledBy: 'XT',
  },
  bare: {
    rule: 'promised.no-topic',
    message: 'Say which points came up, and what exactly you said.',
    example: 'list price is €32 a seat',
    filledBy: 'XT',
    about: 'H',
  },
  partial: [
    {
      rule: 'promised.not-exact',
      message: 'Write it as you said it: the figure, the date, or the day of the next step.',
      example: '45 minutes with IT on Tuesday',
      filledBy: 'X',
      about: 'T',
    },
  ],
};
