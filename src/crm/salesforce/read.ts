/** Reads Salesforce, whichever of its two faces the page is. */
import type { Reader } from '../contract.ts';
import { classicPage, readClassic } from './classic.ts';
import { lightningPage, readDeal, readMeeting } from './lightning.ts';

export const salesforceReader: Reader = {
  crm: 'salesforce',
  container: (document, record) => lightningPage(document, record) ?? (record.type === 'deal' ? classicPage(document) : null),
  read(container, record) {
    if (container.localName !== 'one-record-home-flexipage2') return readClassic(container);
    return record.type === 'deal' ? readDeal(container) : readMeeting(container, record);
  },
};
