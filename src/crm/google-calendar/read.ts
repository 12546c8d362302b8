/** Reads an event that is saved, on its own page. When it is, the page says in the words of the person's language and zone: it stays text. */
import type { Reader } from '../contract.ts';
import { plain, present, shown } from '../text.ts';

const TITLE = 'input[data-initial-value]';

export const googleCalendarReader: Reader = {
  crm: 'google-calendar',
  container(document) {
    const page = document.querySelector('div[data-is-create="false"]');
    return page?.querySelector(TITLE) ? page : null;
  },
  read(container) {
    const when = container.querySelector('#xDetDlgWhen');
    const parts = [...(when?.querySelectorAll('input') ?? [])].map(shown).filter((text) => text !== undefined);
    return present({
      title: shown(container.querySelector(TITLE)),
      meetingStartText: parts.length > 0 ? plain(parts.join(' ')) : shown(when),
    });
  },
};
