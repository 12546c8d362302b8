import type { Advice } from './gap.ts';
import { dateIn, sourceIn } from './plain.ts';

const event = {
  rule: 'trigger.no-event',
  message: 'Say what happened at their side that made them answer now.',
  example: 'Their contract with the old vendor ends on 30 June',
  filledBy: 'E',
};

export const trigger: Advice = {
  nothing: event,
  bare: { ...event, about: 'I' },
  partial: [
    { ...event, rule: 'trigger.vague-event', message: 'Say what exactly changes there.', only: 'V', about: 'V' },
    {
      rule: 'trigger.no-date',
      message: 'Say when it happened or will happen.',
      example: 'since 1 September',
      seen: dateIn,
      filledBy: 'W',
      about: 'E',
    },
    {
      rule: 'trigger.no-source',
      message: 'Say how you know: a post, a filing, or who told you.',
      example: 'Priya, head of logistics, said so on our call',
      seen: sourceIn,
      filledBy: 'S',
      about: 'E',
    },
  ],
};
