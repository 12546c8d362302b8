/** Goes with every export, so that it can be read without this program. */
import { handoffEventSchema } from '../../core/handoff/events.ts';

const STAMP = new Set(['type', 'at', 'by']);

/** `           bounced: reason, fix`, a line each. */
const EVENTS = handoffEventSchema.options
  .map(({ shape }) => {
    const parts = Object.keys(shape).filter((part) => !STAMP.has(part));
    return `           ${shape.type.value}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
  })
  .join('\n');

export const README = `Everything of one workspace, as it stood at one moment (export.json says when, how many rows each file has, and under "leftOut" what was
damaged in the store and could not be read: such a part or event is missing, a record is empty, and of that handoff no credit is told).

Each kind of thing is there twice: NAME.jsonl has all of it, one JSON value a line, in UTF-8; NAME.csv is the same for spreadsheets
(RFC 4180, UTF-8 with a byte order mark, lists and objects as JSON). In CSV, a cell that a spreadsheet would take for a formula has a ' in front.

people     id, name, email, team, roles (sdr, ae, manager, admin), active, backup (people.id of who stands in for them); of who is or will be out of
           office, awayFrom and awayUntil (ISO 8601) and awayBackup (who stands in then; empty for whoever does otherwise)
removed    what was removed for good: id (people.id, or the workspace's), kind (person, workspace), briefs (true where their briefs went too),
           at (ISO 8601). Nothing else is known of them; in "people" they stand without name and address where others still work with their briefs.
devices    id, person (people.id), name, signedIn and signedOut (ISO 8601). Tokens are not in it: the server itself keeps only their hashes.
handoffs   in .jsonl: "facts" (who may see it), "handoff" (id; record: which CRM, installation, type and id; sdr: people.id; state; revision;
           registers: each part with its value, revision, time and who wrote it; events: the log) and "handed" (the registers as they stood
           when it was last handed off). In .csv: a column a part; "bar" holds the bar's items with their evidence.
events     the log: handoff (handoffs.id), revision, type, at (ISO 8601), by (people.id), and what belongs to that type; in .csv the latter is
           JSON in "details". The types, each with what belongs to it (not all of it always):
${EVENTS}
bookings   sdr (people.id), when it was booked (ISO 8601; firstSeen: nobody told, this is when it was first seen), handoff (handoffs.id): none
           where nobody has begun a brief
clocks     handoff (handoffs.id), clock, run (the number of the event it began with), mark (due-soon, breach, or what was done about one), at (ISO 8601):
           what the clocks did by themselves. A missed clock is a failure of the process, and of nobody.
credit     handoff (handoffs.id), sdr (people.id), booked (ISO 8601) and firstSeen (true where nobody told when it was booked), credit (credited,
           at risk, not credited), why (late, overridden, incomplete, waived), share (of what the meeting pays, from 0 to 1, by its rating; only where
           the workspace lets quality touch pay)
calibrations  id, team, at (ISO 8601), done, handoff (handoffs.id), sdrLead and aeLead: by each item of the bar, as JSON, whether that lead read it in the brief. Rounds
           that only one of them has finished are left out: the other is not to know.
names      kind (ours, competitors), name: the names that briefs are read with
settings   name, of (teams or people.id; empty for the workspace's), revision, value: what was set

That a brief was accepted or sent back stands in the log because an export is complete. It must feed neither pay nor a ranking of people: the moment it
costs money to be sent back, briefs are padded. What pay may be counted from stands in credit.

It holds what people wrote and what they are called. Keep it as safe as the store, and delete it when it has served.
`;
