import type { Facts } from '../../core/handoff/record.ts';
import { dayAndTime, money } from '../../ui/format.ts';

/** Where the line breaks, it breaks behind the point: none stands at the start of a line. */
const POINT = '\u00a0· ';

/** Who and when, in one line, out of what the page tells. */
export function factsLine(facts: Facts): string {
  const contact = [facts.contact, facts.contactTitle].filter(Boolean).join(', ');
  const when = facts.meetingStart ? dayAndTime(facts.meetingStart) : facts.meetingStartText;
  return [contact, when, facts.amount && money(facts.amount), facts.stage].filter(Boolean).join(POINT);
}
