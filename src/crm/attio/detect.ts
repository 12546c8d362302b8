/** Attio: `/WORKSPACE/deals/ID/overview` or `/WORKSPACE/deals/record/ID/activity`. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const PATH = new RegExp(`^(/[\\w-]{1,80})/deals/(?:record/)?(${UUID})(?:/[\\w-]+)?/?$`);

export const attio: Detector = {
  crm: 'attio',
  detect(url) {
    if (url.host !== 'app.attio.com') return null;
    const [, prefix, id] = PATH.exec(url.pathname) ?? [];
    return prefix && id ? recordRef('attio', url, prefix, 'deal', id) : null;
  },
};
