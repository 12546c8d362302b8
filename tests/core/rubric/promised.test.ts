import { levels } from './levels.ts';

levels('promised', [
  [3, 'Told her list price is €32 a seat.'],
  [3, 'nothing promised beyond the 30-minute call on Tuesday'],
  [2, 'Gave a rough price range.', 'promised.not-exact'],
  [2, 'Agreed to a follow-up call, date to be found.', 'promised.not-exact'],
  [2, 'Discussed pricing and rollout.'],
  [1, 'Good talk about what we do.', 'promised.no-topic'],
  [1, 'talked about the product'],
  [0, 'They ship 14,000 parcels a day from 3 sites.'],
  [0, 'Plant manager hates the old tool.'],
]);
