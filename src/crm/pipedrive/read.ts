/** Reads the heading of Pipedrive's deal page. What else stands there has no name that stays. */
import type { Reader } from '../contract.ts';
import { present, shown } from '../text.ts';

export const pipedriveReader: Reader = {
  crm: 'pipedrive',
  container: (document) => document.querySelector('[data-testid="header-title"]'),
  read: (container) => present({ title: shown(container.querySelector('.cui5-editable-text__input') ?? container) }),
};
