/** What an account executive has in mind before a call. Ticking is for themselves; nobody else is told. */
export interface CheckItem {
  key: string;
  says: string;
}

export const CHECKLIST: readonly CheckItem[] = [
  { key: 'whyNow', says: 'Why now, in one sentence of my own' },
  { key: 'question', says: 'A first question that the brief does not answer' },
  { key: 'objections', says: 'An answer to each thing I expect to hear' },
  { key: 'promised', says: 'What we said, and that we can keep it' },
  { key: 'nextStep', says: 'The next step I will propose' },
];

/** Minutes that preparing takes a practised person: advice, and nothing ends with it. */
export const PREPARATION_MINUTES = 15;
