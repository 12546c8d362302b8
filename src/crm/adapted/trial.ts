/** Tries an adapter on the page that is open, and says of each selector what it finds there. Changes nothing. */
import type { Adapter, FactRule, PageRule } from '../../core/adapters/adapter.ts';
import { addressPattern, isOnHost, placeIn } from '../../core/adapters/address.ts';
import type { Detect } from '../../core/adapters/detect.ts';
import type { FactFound, Trial } from '../../core/adapters/trial.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { detectAdapted } from './detect.ts';
import { allOf, holding, isSeen } from './find.ts';
import { factOf, saidBy } from './value.ts';

function addressOf(adapter: Adapter, url: URL, detect: Detect): Trial['address'] {
  const record = detectAdapted([adapter])(url) ?? (adapter.address === '' ? detect(url) : null);
  if (record) return { record, why: record.crm === adapter.crm ? null : 'other-crm' };
  const read = addressPattern(adapter.address);
  if (adapter.address === '' || !read.ok) return { record: null, why: 'unknown' };
  if (!isOnHost(read.pattern, url)) return { record: null, why: 'other-host' };
  return { record: null, why: placeIn(read.pattern, url) ? 'other-word' : 'other-path' };
}

function tried(rule: FactRule, container: Element, detect: Detect): FactFound {
  const found = allOf(container, rule.selector);
  const told = { fact: rule.fact, found: found?.length ?? 0, said: null, value: null };
  if (!found) return { ...told, why: 'selector' };
  const seen = found.filter(isSeen);
  const [first] = seen;
  if (!first) return { ...told, why: found.length === 0 ? 'none' : 'hidden' };
  const said = saidBy(rule, first) ?? null;
  if (seen.length > 1 && rule.fact !== 'attendees') return { ...told, said, why: 'several' };
  const value = factOf(rule, seen, detect);
  if (Object.keys(value).length > 0) return { ...told, said, value, why: null };
  return { ...told, said, why: said === null ? 'empty' : 'unread' };
}

const HELD = { selector: 'selector', none: 'none', hidden: 'hidden', several: 'several' } as const;

/**
 * `type`: whose rules are tried where the address does not say. `detect`: the built-in adapters; `base`: the built-in reader's own container, where
 * the rules leave that to it.
 */
export function trial(
  adapter: Adapter,
  type: RecordRef['type'],
  page: { document: Document; url: URL },
  detect: Detect,
  base: (record: RecordRef) => Element | null = () => null,
): Trial {
  const address = addressOf(adapter, page.url, detect);
  const rules: PageRule | undefined = adapter.pages.find((one) => one.type === (address.record?.type ?? type)) ?? adapter.pages[0];
  const links: Detect = (url) => detectAdapted([adapter])(url) ?? detect(url);
  const own = rules?.container ? holding(page.document, rules.container) : null;
  const built = !own && address.record ? base(address.record) : null;
  const container = own?.ok ? own.element : built;
  // Without a container of their own the rules look at the whole page here: where the built-in one is, its reader knows.
  const within = container ?? (own ? null : page.document.body);
  return {
    title: page.document.title.slice(0, 200),
    url: page.url.href.slice(0, 500),
    address,
    type: rules?.type ?? type,
    container: own && !own.ok ? HELD[own.why] : null,
    facts: within ? (rules?.facts ?? []).map((rule) => tried(rule, within, links)) : [],
  };
}
