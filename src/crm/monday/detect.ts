/** monday: `/boards/BOARD/pulses/ID`. Which board holds the deals, no address says: each item is taken for one. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const HOST = /^[\w-]+\.monday\.com$/;
const PATH = /^(\/boards\/\d{1,20})(?:\/views\/\d{1,20})?\/pulses\/(\d{1,20})\/?$/;

export const monday: Detector = {
  crm: 'monday',
  detect(url) {
    if (!HOST.test(url.host)) return null;
    const [, prefix, id] = PATH.exec(url.pathname) ?? [];
    return prefix && id ? recordRef('monday', url, prefix, 'deal', id) : null;
  },
};
