/** The page on clocks, read from the clocks themselves and from what a workspace that set nothing has. */
import { lasting } from '../../../src/core/clocks/lasting.ts';
import { CLOCKS } from '../../../src/core/clocks/registry.ts';
import { TRIGGER_KIND_NAMES } from '../../../src/core/handoff/source.ts';
import { clocks, type Rung } from '../../../src/core/settings/clocks.ts';
import { credit } from '../../../src/core/settings/credit.ts';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const { standard } = clocks;

const DOES: Record<Rung, string> = {
  'tell-manager': 'the two leads of the SDR’s team are told (its managers, where no leads are named)',
  'give-to-backup': 'who stands in for the AE gets the handoff',
  'tell-admins': 'the administrators are told',
};

const ladder = (): string =>
  standard.ladder.map(({ after, does }) => `${after === 0 ? 'at once' : `after ${lasting(after)}`} ${DOES[does]}`).join('; ');

export const page = (): string => `# Clocks

Written from \`src/core/clocks\` by \`tests/core/clocks/page.test.ts\`. After a change of a clock,
\`UPDATE_CLOCKS_PAGE=1 npx vitest run tests/core/clocks/page.test.ts\` writes it anew.

\`clocksOf(handoff, settings, now)\` says how the clocks of one handoff stand. The sidebar and the server ask the same function: it reads the log, the parts that say where
a meeting comes from, and what the workspace has set. A missed clock is a failure of the process, and of nobody.

${table(
  ['clock', 'whose', 'runs', 'stops', 'limit, unless the workspace set another'],
  CLOCKS.map(({ title, whose, runs, stops, lasts }) => [title, whose, runs, stops, lasts(standard)]),
)}

- **Hot** are, unless the workspace chose others: ${standard.hotKinds.map((kind) => TRIGGER_KIND_NAMES[kind]).join(', ')}. Any other kind of trigger is warm. Where nobody chose a kind, only the source counts; where nobody chose a source, it counts as an SDR-booked meeting.
- **Booked** is what your own programs, lists and calendars say ([bookings.md](bookings.md)), else what the record's page says; else when the brief was begun, and whatever is shown of it says so.
- **Runs.** Each handing off has its own review and rating, each bounce its own fix. What nobody has to do any more ends: it was missed only if its time was over by then. What is taken back within ten minutes did not happen.
- **Given to another AE**, review and first touch begin anew, from that moment and with their whole limit; the one before ends, and was missed only if its time was over by then. The rating too, where nobody rated yet. What is being mended waits for its fix first. The decision runs on, and is theirs.
- **Logged later.** The first touch counts from when it was made, as far as it was booked or they were given it by then. Where it was logged after its time was over it was missed all the same, for so it was told to everybody; both times are shown.
- **Meeting off.** From a no-show or a cancellation until another time is agreed, review, fix, first touch (also the time from booking), confirmation and rating stand still, and go on with what was left of them: the one thing to do is to find a new time. What was late by then stays late; nobody is told of it, and it goes to nobody, until there is a new time.
- **Last moments** (a meeting's start, the time from booking) hold whatever is paused otherwise.
- **Own notes**, where SDR and AE are the same person, have none.
- **For oneself** are bar check, writing and preparation: advice, told to nobody, and switched off where the workspace wants none.

## What counts as time

Day and night, unless the workspace set working hours: then every limit above counts only in them, so that 24 h are three days of eight hours. They have a time zone, days of the week, a
beginning and an end (an end that is not later than the beginning is on the next day, and a shift belongs to the day on which it begins), and holidays. A night in which the clocks are put
forward or back is as long as it is. Steps of the ladder, and a meeting's start, are elapsed time.

## What happens by itself

Whose it is hears that a clock is soon due when ${standard.dueSoon * 100} % of its time is over. A breach is written down once, as \`clock_mark\` by handoff, clock and run. Then, up the ladder: ${ladder()}.

- **Who stands in** gets it only while nobody has touched the buyer: no first touch is logged, and the meeting was not held. The log says that Baton gave it. Whoever had it, who has it now and the SDR are told. Who was given it after the clock ran out is not passed over in turn. Where nobody stands in, or who does had it before, the managers are asked to find somebody.
- **Out of office** (settings page, \`baton person away\`): what waits for an AE who is away goes to who stands in at once, when they leave or when it is handed to them. Named for the absence goes before named otherwise (\`baton person backup\`); where that person is away too, it goes to who stands in for them. It stays there. A manager who gives it back means it.
- **Once.** Each thing is claimed in the database by the transaction that does it, in the workspace's turn: over restarts, and with several servers on one PostgreSQL, it happens once. What a server that stood still missed is done when it is back; of what is more than a week old nobody is told, and nobody is given anything.
- **What it costs.** \`clock_due\` holds for each handoff the next time at which something is to come, kept up by the transaction that changes the handoff. Every five seconds each server asks that index what is due; the handoffs that nothing is to come for cost nothing. After a change of the limits, all that something is to come for are looked at once.

## Credit

A booked meeting earns credit if its complete brief was handed off in time: *credited*, *at risk* with the time that is left, or *not credited* and why: late, let pass by a manager, incomplete when the time ran out, or waived where speed counts. Nothing
else is looked at: whether a brief was accepted or sent back changes neither credit nor pay, and a test over random logs says so.

The quality multiplier is ${credit.standard.multiplier ? 'on' : 'off'} unless the workspace wants it. It touches ${credit.standard.slice * 100} to 15 % of what a meeting pays, by the account executive's last rating alone: green pays that slice whole, yellow 80 % of it, red half of it; unrated, nothing is kept back.
`;
