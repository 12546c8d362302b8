/** Copper: `/companies/COMPANY/app#/deal/ID`. */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const PAGE = /^\/companies\/\d{1,15}\/app$/;
const ROUTE = /^#\/deal\/(\d{1,15})(?:\?.*)?$/;

export const copper: Detector = {
  crm: 'copper',
  detect(url) {
    const id = url.host === 'app.copper.com' && PAGE.test(url.pathname) && ROUTE.exec(url.hash)?.[1];
    return id ? recordRef('copper', url, url.pathname, 'deal', id) : null;
  },
};
