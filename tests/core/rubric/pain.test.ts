import { levels } from './levels.ts';

levels('pain', [
  [3, 'One in ten parcels goes to the wrong depot; re-delivery costs them €40k a month.'],
  [3, 'Invoices go out 17 days late and two customers cancelled over it.'],
  [3, 'Clerks retype the roster, 30 hours a week, and a €25k fine came in March because a return was missed.'],
  [2, 'The fitters write their hours on paper and the office deciphers them every Friday.', 'pain.no-measure'],
  // One figure fills the measure or the cost, never both.
  [2, 'About 40 pallets a month come back with the wrong label.', 'pain.no-cost'],
  // A number counts only where it measures the thing.
  [1, 'They have 200 employees and want efficiency.', 'pain.generic'],
  [1, 'I assume their nurses lose hours on paperwork in every ward.', 'pain.generic'],
  [1, 'Too many silos and manual processes.'],
  [0, 'Wants to see the platform and explore ideas.', 'pain.no-problem'],
  [0, 'No pain mentioned, quite content with how it runs.'],
  [2, 'Wrong price lists went out to hospitals and cost them $75k.'],
]);
