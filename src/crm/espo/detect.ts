/** EspoCRM: `/#Opportunity/view/ID`, `/#Meeting/view/ID` under any host and path prefix; an id is 17 hex digits or a UUID. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const ROUTE = new RegExp(`^#(?:(Opportunity)|Meeting)/view/([\\da-f]{17}|${UUID})(?:[?&].*)?$`, 'i');

export const espo: Detector = {
  crm: 'espo',
  detect(url) {
    const [, deal, id] = ROUTE.exec(url.hash) ?? [];
    if (!id) return null;
    const prefix = url.pathname.replace(/\/(?:index\.(?:php|html))?$/, '');
    return recordRef('espo', url, prefix, deal ? 'deal' : 'meeting', id);
  },
};
