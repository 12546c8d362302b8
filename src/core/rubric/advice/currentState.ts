import type { Advice } from './gap.ts';

const tool = {
  rule: 'currentState.no-tool',
  message: 'Name the tool, or who does which step with what.',
  example: 'Orders come in through SAP',
  filledBy: 'TR',
};

export const currentState: Advice = {
  nothing: tool,
  bare: { ...tool, about: 'B' },
  partial: [
    {
      ...tool,
      rule: 'currentState.no-base',
      message: 'Say what it works around: the tool or the step before it.',
      only: 'K',
      about: 'K',
    },
    {
      rule: 'currentState.no-gap',
      message: 'Say what it leaves open, or what they do by hand around it.',
      example: 'two planners copy them into Excel every morning',
      filledBy: 'K',
      about: 'T',
    },
    {
      rule: 'currentState.no-use',
      message: 'Say what they do with it, and who.',
      example: 'all orders since 2019, three planners',
      filledBy: 'U',
      about: 'T',
    },
  ],
};
