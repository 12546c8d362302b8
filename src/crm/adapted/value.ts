/** What a rule makes of the element that its selector found. Nothing that stands there is run, followed or believed further than it is read. */
import type { FactRule } from '../../core/adapters/adapter.ts';
import type { Detect } from '../../core/adapters/detect.ts';
import { readAmount } from '../../core/amount/amount.ts';
import type { Facts } from '../../core/handoff/record.ts';
import { domainOf } from '../answer.ts';
import { plain, present, shown } from '../text.ts';

/** Characters of one element: a whole page that a selector took by mistake is no value. */
const LONGEST_TEXT = 20_000;
const MOST_ATTENDEES = 50;

const textOf = (element: Element): string | undefined => plain(element.textContent?.slice(0, LONGEST_TEXT));

/** What the element says, before anything is made of it. */
export function saidBy({ how, attribute }: FactRule, element: Element): string | undefined {
  if (attribute) return plain(element.getAttribute(attribute)?.slice(0, LONGEST_TEXT));
  if (how === 'link') return plain((element.closest('a[href]') ?? element.querySelector('a[href]'))?.getAttribute('href'));
  if (how === 'text') return textOf(element);
  if (how === 'date') {
    const time = element.closest('time[datetime]') ?? element.querySelector('time[datetime]');
    return plain(time?.getAttribute('datetime')) ?? shown(element);
  }
  return shown(element);
}

/** `2026-12-01T15:00+01:00`: a moment that means the same everywhere. */
const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

const linked = (said: string): string | undefined => plain(/^(?:mailto|tel):([^?]*)/i.exec(said)?.[1]);

function single(rule: FactRule, element: Element, detect: Detect): Facts {
  const said = saidBy(rule, element);
  if (said === undefined) return {};
  const page = element.ownerDocument;
  switch (rule.fact) {
    case 'amount': {
      const amount = readAmount(said, page.documentElement.lang);
      return amount && Number.isFinite(amount.value) ? { amount } : {};
    }
    case 'meetingStart':
      return isMoment(said) ? { meetingStart: said, meetingStartText: textOf(element) ?? said } : { meetingStartText: said };
    case 'deal': {
      const address = URL.canParse(said, page.baseURI) ? new URL(said, page.baseURI) : null;
      const record = address && detect(address);
      return record?.type === 'deal' ? { deal: record } : {};
    }
    case 'domain':
      return present({ domain: domainOf(linked(said)?.split('@').at(-1) ?? said) });
    case 'attendees':
      return {};
    default:
      return present({ [rule.fact]: rule.how === 'link' ? linked(said) : said });
  }
}

/** What these elements, in the order of the page, tell of one fact. Absent where they tell nothing for certain. */
export function factOf(rule: FactRule, elements: readonly Element[], detect: Detect): Facts {
  const [first, another] = elements;
  if (!first) return {};
  if (rule.fact !== 'attendees') return another ? {} : single(rule, first, detect);
  const attendees = elements.slice(0, MOST_ATTENDEES).flatMap((element) => {
    const name = saidBy(rule, element);
    return name ? [{ name }] : [];
  });
  return attendees.length > 0 ? { attendees } : {};
}
