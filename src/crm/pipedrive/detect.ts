/** Pipedrive: `/deal/ID`, and what is not a deal yet, `/leads/inbox/ID`. Its meetings have no page of their own. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const HOST = /^[\w-]+\.pipedrive\.com$/;
const PATH = new RegExp(`^/(?:deal/(\\d{1,12})|leads/inbox/(${UUID}))/?$`);

export const pipedrive: Detector = {
  crm: 'pipedrive',
  detect(url) {
    if (!HOST.test(url.host)) return null;
    const [, deal, lead] = PATH.exec(url.pathname) ?? [];
    const id = deal ?? lead;
    return id ? recordRef('pipedrive', url, '', 'deal', id) : null;
  },
};
