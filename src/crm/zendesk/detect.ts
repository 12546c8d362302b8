/** Zendesk Sell: `app.futuresimple.com/sales/deals/ID`. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const PATH = /^\/sales\/deals\/(\d{1,20})\/?$/;

export const zendesk: Detector = {
  crm: 'zendesk',
  detect(url) {
    const id = url.host === 'app.futuresimple.com' && PATH.exec(url.pathname)?.[1];
    return id ? recordRef('zendesk', url, '', 'deal', id) : null;
  },
};
