import { levels } from './levels.ts';

levels('buyingProcess', [
  [3, 'CFO signs >50k, decides EOQ2, budget is in the plan'],
  [3, 'Head of fleet decides with legal, before Easter, out of the capex line.'],
  [2, 'VP Sales decides', 'buyingProcess.no-timeline'],
  [2, 'Decision by 28 February, £65k already set aside.', 'buyingProcess.no-stakeholder'],
  [2, 'CFO signs, it is in this year’s plan. No timeline yet.', 'buyingProcess.no-timeline'],
  [1, 'Probably next quarter'],
  [1, 'Budget is around 20k.', 'buyingProcess.no-stakeholder'],
  [0, "Don't know who decides. No timeline. Did not ask about budget."],
  [0, 'Great rapport!'],
  [2, 'CIO and CISO pick by 20 May.', 'buyingProcess.no-budget'],
  [1, 'must be live by 1 October'],
]);
