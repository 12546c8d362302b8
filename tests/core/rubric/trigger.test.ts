import { levels } from './levels.ts';

levels('trigger', [
  [3, 'Their telephone system is switched off on 30 June, Ms. Okoro from IT told me.'],
  [3, 'new CFO since 1 sept, saw it on linkedin'],
  [3, 'Took over a bakery chain in Graz in March, read in the trade press.'],
  [2, 'They lost their largest client last month.', 'trigger.no-source'],
  [2, 'Read in the newsletter that they are moving off Zendesk.', 'trigger.no-date'],
  // A document that is itself the event is no source.
  [2, 'Warning letter of the regulator, dated 4 April.', 'trigger.no-source'],
  // What is not known does not count.
  [2, 'New COO. No idea when he started, and I forgot to ask where we heard it.', 'trigger.no-date'],
  [1, 'Interested in our platform.', 'trigger.no-event'],
  [0, 'Reps lose nine hours a week typing up notes.'],
  [1, 'No funding round, no new boss. They simply like what we do.'],
]);
