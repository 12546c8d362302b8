/** What a fictional workspace may promise. */
import { facts, type WorkspaceFacts } from '../../../src/core/settings/facts.ts';

export const ourFacts: WorkspaceFacts = {
  ...facts.standard,
  prices: [
    { name: 'List price', unit: 'seat, user', amount: 42, currency: 'EUR', per: 'month' },
    { name: 'Setup', unit: '', amount: 2000, currency: 'EUR', per: 'once' },
  ],
  discount: 10,
  dates: [
    { name: 'pilot, trial', from: '2027-02-15', takes: null },
    { name: 'roll-out, implementation', from: '', takes: 28 },
  ],
  capabilities: [
    { name: 'SSO, single sign-on', has: true, note: '' },
    { name: 'offline mode', has: false, note: 'planned for 2028, and not to be promised.' },
  ],
};
