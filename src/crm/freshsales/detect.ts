/** Freshsales: `/crm/sales/deals/ID`. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const HOST = /^[\w-]+\.myfreshworks\.com$/;
const PATH = /^\/crm\/sales\/deals\/(\d{1,20})\/?$/;

export const freshsales: Detector = {
  crm: 'freshsales',
  detect(url) {
    const id = HOST.test(url.host) && PATH.exec(url.pathname)?.[1];
    return id ? recordRef('freshsales', url, '', 'deal', id) : null;
  },
};
