/** Twenty: `/object/opportunity/ID`, `/object/calendarEvent/ID`, on any host. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const PATH = new RegExp(`^/object/(?:(opportunity)|calendarEvent)/(${UUID})/?$`);

export const twenty: Detector = {
  crm: 'twenty',
  detect(url) {
    const [, deal, id] = PATH.exec(url.pathname) ?? [];
    return id ? recordRef('twenty', url, '', deal ? 'deal' : 'meeting', id) : null;
  },
};
