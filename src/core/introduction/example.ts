/** An introduction between people nobody knows, to show what a template becomes. */
import type { Filling } from './template.ts';

export const EXAMPLE: Filling = {
  buyer: 'Dana and Ruth',
  account: 'Northwind Analytics',
  words: '“We close the month eleven days late, and the bank noticed.”',
  agenda: '45 minutes with Ruth and IT',
  time: 'Tuesday 1 December 2026 at 16:00, Central European Standard Time (UTC+1)',
  day: 'Tuesday 1 December 2026',
  ae: 'Avery Lund',
  aeFirstName: 'Avery',
  sdr: 'Sam Rivera',
  joins: 'I’ll join for the first five minutes to hand over in person.',
};

/** Of a brief that tells little. */
export const BARE_EXAMPLE: Filling = { ...EXAMPLE, words: '', agenda: '', time: '', day: '', joins: '' };
