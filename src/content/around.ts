/** On a page without a record: tells the sidebar its headings and whose addresses stand there. Which account that is, the sidebar says by what it knows. */
import { connected } from '../platform/content.ts';
import type { PageAround } from '../protocol/messages.ts';
import { shared } from './shared.ts';

/** Links and texts that are looked at. */
const MOST = 2_000;
/** Characters: longer texts name nothing. */
const LONGEST = 120;
const LOOK_MS = 1_000;

const AROUND = 'around';
const NAME = 'baton-sidebar';

/** A page's title is its heading with where it stands: "Dana Whitfield · Northwind | CRM". */
const TITLE_PARTS = /\s+[·|–—:-]\s+/u;

/** Written out, as a company's site often is. */
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

const short = (text: string | null): string[] => {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return plain.length > 1 && plain.length <= LONGEST ? [plain] : [];
};

/** What an address of a person or a site says of whose it is. */
function domainOf(link: HTMLAnchorElement): string[] {
  const href = link.getAttribute('href') ?? '';
  const mail = /^mailto:[^@]+@([^?]+)/i.exec(href)?.[1];
  if (mail) return short(mail);
  return /^https?:/i.test(href) && link.host !== location.host ? short(link.hostname.replace(/^www\./, '')) : [];
}

export function aroundOf(page: Document): Omit<PageAround, 'type'> {
  const headings = [...page.querySelectorAll('h1')].flatMap(({ textContent }) => short(textContent));
  const title = page.title.split(TITLE_PARTS).flatMap(short);
  const domains = new Set([...page.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, MOST).flatMap(domainOf));
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), seen = 0; node && seen < MOST; node = walker.nextNode(), seen += 1)
    for (const text of short(node.nodeValue)) if (DOMAIN.test(text)) domains.add(text);
  return { headings: [...new Set([...headings, ...title])].slice(0, 50), domains: [...domains].slice(0, 200) };
}

const isInSight = (): boolean => (document.querySelector(`html > ${NAME}`)?.getClientRects().length ?? 0) > 0;

/** Loaded a second time, the one that is here already tells all of it again. */
export function followAround(): void {
  const place = shared();
  if (!place) return;
  const here = place.readers.get(AROUND);
  if (here) {
    here(true);
    return;
  }
  let told = '';
  const look = (again = false): void => {
    if (!connected()) clearInterval(timer);
    if (!connected() || place.reading || !isInSight()) return;
    const around = aroundOf(document);
    const text = JSON.stringify(around);
    if (text === told && !again) return;
    told = text;
    place.tell({ type: 'page/around', ...around });
  };
  // Pages move without loading, and write what they show in their own time.
  const timer = setInterval(look, LOOK_MS);
  place.readers.set(AROUND, (again) => again && look(true));
  look();
}
