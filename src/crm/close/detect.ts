/** Close: `/lead/lead_ID/`. Its lead is the company with all that goes on there: opportunities and meetings have no page of their own. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const PATH = /^\/lead\/(lead_[A-Za-z\d]{43})\/?$/;

export const close: Detector = {
  crm: 'close',
  detect(url) {
    const id = url.host === 'app.close.com' && PATH.exec(url.pathname)?.[1];
    return id ? recordRef('close', url, '', 'deal', id) : null;
  },
};
