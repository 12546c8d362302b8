import type { Advice } from './gap.ts';

export const redFlags: Advice = {
  nothing: {
    rule: 'redFlags.nothing',
    message: 'Write what could stop this: an objection, a limit, a competitor, somebody who doubts.',
    example: 'the plant manager doubts it',
    filledBy: 'CA',
  },
  bare: {
    rule: 'redFlags.not-asked',
    message: 'Name the concern; if none came up, say what you asked about.',
    example: 'asked about security and price, none raised',
    filledBy: 'CA',
    about: 'N',
  },
  partial: [
    {
      rule: 'redFlags.none-raised',
      message: 'Good that you asked. When a doubt does come up, add who has it and why.',
      example: 'IT wants the data in Frankfurt',
      filledBy: 'C',
      only: 'A',
      about: 'A',
    },
    {
      rule: 'redFlags.no-detail',
      message: 'Say who has this concern, why, what happened before, or what would settle it.',
      example: 'their first roll-out in 2024 was stopped after a month',
      filledBy: 'HYXQ',
      only: 'C',
      about: 'C',
    },
  ],
};
