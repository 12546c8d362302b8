/** The practice CRM: `/practice/deals/D-104`, `/practice/meetings/M-204`. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const RECORD = /^(\/practice)\/(?:deals\/(D-\d{1,6})|meetings\/(M-\d{1,6}))\/?$/;

export const practice: Detector = {
  crm: 'practice',
  detect(url) {
    const [, prefix, deal, meeting] = RECORD.exec(url.pathname) ?? [];
    const id = deal ?? meeting;
    return prefix && id ? recordRef('practice', url, prefix, deal ? 'deal' : 'meeting', id) : null;
  },
};
