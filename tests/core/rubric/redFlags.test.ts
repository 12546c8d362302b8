import { levels } from './levels.ts';

levels('redFlags', [
  [3, 'Tried something similar in 2023 and dropped it after six weeks.'],
  [3, 'Works council will block it unless recording is opt-in.'],
  [2, 'Worried about GDPR.', 'redFlags.no-detail'],
  [2, 'Gong is in the deal'],
  [2, 'tight budget, max €15k', 'redFlags.no-detail'],
  [2, 'Asked about budget, security and competitors; nothing raised.', 'redFlags.none-raised'],
  [1, 'none', 'redFlags.not-asked'],
  [1, 'No concerns so far.', 'redFlags.not-asked'],
  [1, 'They have some concerns.', 'redFlags.not-asked'],
  [1, 'Nothing that I know of, did not ask.'],
  [0, 'n/a'],
]);
