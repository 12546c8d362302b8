/** SugarCRM: `/#Opportunities/ID`, `/#Meetings/ID` under any host and path prefix. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const ROUTE = new RegExp(`^#(?:(Opportunities)|Meetings)/(${UUID})(?:/edit)?$`);

export const sugarcrm: Detector = {
  crm: 'sugarcrm',
  detect(url) {
    const [, deal, id] = ROUTE.exec(url.hash) ?? [];
    return id ? recordRef('sugarcrm', url, url.pathname.replace(/\/(?:index\.php)?$/, ''), deal ? 'deal' : 'meeting', id) : null;
  },
};
