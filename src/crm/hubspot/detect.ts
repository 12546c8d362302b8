/** HubSpot: `/contacts/PORTAL/record/0-3/ID` is a deal, `0-47` a meeting; before, `/contacts/PORTAL/deal/ID`. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const HOST = /^app(?:-[a-z]+\d+)?\.hubspot\.com$/;
const PATH = /^(\/contacts\/\d{1,15})\/(?:record\/0-(?:3|(47))|deal)\/(\d{1,20})(?:\/view\/\d+)?\/?$/;

export const hubspot: Detector = {
  crm: 'hubspot',
  detect(url) {
    if (!HOST.test(url.host)) return null;
    const [, prefix, meeting, id] = PATH.exec(url.pathname) ?? [];
    return prefix && id ? recordRef('hubspot', url, prefix, meeting ? 'meeting' : 'deal', id) : null;
  },
};
