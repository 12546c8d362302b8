/** Zoho CRM: `/crm/org7001234/tab/Potentials/ID`, the organisation left out where somebody has only one. Ids are one row over all organisations. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const HOST = /^crm\.(?:zoho\.(?:com|eu|in|com\.au|jp|sa|ca|com\.cn)|zohocloud\.ca)$/;
const PATH = /^\/crm\/(?:org\d{1,20}\/)?tab\/(?:(Potentials)|Events)\/(\d{6,25})\/?$/;

export const zoho: Detector = {
  crm: 'zoho',
  detect(url) {
    if (!HOST.test(url.host)) return null;
    const [, deal, id] = PATH.exec(url.pathname) ?? [];
    return id ? recordRef('zoho', url, '/crm', deal ? 'deal' : 'meeting', id) : null;
  },
};
