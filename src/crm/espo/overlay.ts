/** EspoCRM opens records of its calendars, lists and panels in a modal over whatever page is there, and the modal's heading leads to the record. */
import type { Overlay } from '../contract.ts';
import { espo } from './detect.ts';

/** The one page of an installation, under any prefix: what it shows stands behind `#`, and nothing stands there at its start. */
const PAGE = /\/(?:index\.(?:php|html))?$/;
/** Both stand in the page as it is served; older releases have the second alone, and a company may have written its own there. */
const ID = 'espocrm';
const DESCRIBED = 'meta[name="description"][content^="EspoCRM"]';

const MODAL = '.modal-dialog';
const HEADING = '.modal-header a[href*="/view/"], .modal-header a[href*="/edit/"]';
/** What is asked for is fetched first, and its modal comes only then. */
const FETCHING = 'body > .alert .fa-spinner';

/** Parts of it are not there before the page is read. */
const isEspo = ({ head, body }: Document): boolean => body?.getAttribute('data-id') === ID || Boolean(head?.querySelector(DESCRIBED));

export const espoModal: Overlay = {
  crm: 'espo',
  isView: (url, document) => PAGE.test(url.pathname) && isEspo(document) && !espo.detect(url) && !espo.detectUnsaved?.(url),
  open(document, url) {
    const last = [...document.querySelectorAll(MODAL)].filter((modal) => modal.checkVisibility()).at(-1);
    // The last stands over the others; one with words and without such a heading asks something.
    const href = last?.querySelector(HEADING)?.getAttribute('href');
    if (href) return espo.detect(new URL(href, url));
    return last?.textContent?.trim() === '' || document.querySelector(FETCHING) ? 'coming' : null;
  },
};
