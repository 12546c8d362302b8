/** Reads the heading of monday's item. Which of a board's columns means what, each company decides. */
import type { Reader } from '../contract.ts';
import { present, shown } from '../text.ts';

export const mondayReader: Reader = {
  crm: 'monday',
  container: (document) => document.querySelector('[data-testid="editable-heading"]'),
  read: (container) => present({ title: shown(container.querySelector('h2')) }),
};
