import type { Member } from './model.ts';

export const members: readonly Member[] = [
  { id: 'U-1', name: 'Avery Lund', email: 'avery@practice.example', role: 'Account executive' },
  { id: 'U-2', name: 'Sam Rivera', email: 'sam@practice.example', role: 'Sales development' },
  { id: 'U-3', name: 'Noor Haddad', email: 'noor@practice.example', role: 'Account executive' },
  { id: 'U-4', name: 'Robin Castell', email: 'robin@practice.example', role: 'Sales manager' },
];
