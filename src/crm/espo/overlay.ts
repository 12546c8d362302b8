/** EspoCRM opens records of its calendar and its lists in a modal, whose heading leads to the record. */
import type { Overlay } from '../contract.ts';
import { espo } from './detect.ts';

const VIEW = /^#(?:Calendar|Meeting|Opportunity)(?:\/(?!view\/|edit\/|create)|$)/;
const MODAL = '.modal-dialog';
const HEADING = '.modal-header a[href*="/view/"]';

export const espoModal: Overlay = {
  crm: 'espo',
  isView: ({ hash }) => VIEW.test(hash),
  open(document, url) {
    const seen = [...document.querySelectorAll(MODAL)].filter((modal) => modal.checkVisibility());
    // The last stands over the others; one without such a heading asks something, or is still being fetched.
    const href = seen.at(-1)?.querySelector(HEADING)?.getAttribute('href');
    return href ? espo.detect(new URL(href, url)) : null;
  },
};
