/** The page on a handoff's states, read from the commands themselves. */
import { RULES } from '../../../src/core/handoff/commands/registry.ts';
import { STATES, type State } from '../../../src/core/handoff/events.ts';
import { REASON_CODES } from '../../../src/core/handoff/reasonCodes.ts';
import type { Rule } from '../../../src/core/handoff/rule.ts';
import { MEETINGS, type Meeting, POSSIBLE } from '../../../src/core/handoff/standing.ts';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const nameOf = ({ schema }: Rule): string => schema.shape.name.value;
/** Takes up again in another handoff: of this one nothing changes. */
const isOwnBeginning = (rule: Rule): boolean => rule.event === 'begun';

/** By from and to, the commands between them. */
function arrows(): string[] {
  const between = new Map<string, string[]>();
  for (const rule of RULES) {
    if (isOwnBeginning(rule)) continue;
    for (const from of rule.states)
      for (const to of new Set(rule.effects.filter((one) => one.from?.includes(from) ?? true).map(({ state }) => state ?? from))) {
        const isLoop = to === from;
        if (!isLoop) between.set(`${from} --> ${to}`, [...(between.get(`${from} --> ${to}`) ?? []), nameOf(rule)]);
      }
  }
  return [...between].map(([way, names]) => `  ${way}: ${names.join(', ')}`);
}

const stateDiagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft: begin, re-engage',
    ...arrows(),
    ...STATES.filter((state) => isEnd(state)).map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');

const isEnd = (state: State): boolean =>
  !RULES.some((rule) => !isOwnBeginning(rule) && rule.states.includes(state) && rule.effects.some((one) => one.state));

function meetingDiagram(): string {
  const ways = RULES.filter((rule) => !isOwnBeginning(rule)).flatMap((rule) =>
    rule.effects.flatMap(({ meeting: to }) =>
      to ? rule.meetings.map((from) => `  ${spelt(from)} --> ${spelt(to)}: ${nameOf(rule)}`) : [],
    ),
  );
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> scheduled', ...new Set(ways), '```'].join('\n');
}

/** As the diagrams spell it. */
const spelt = (meeting: Meeting): string => meeting.replace('-', '_');

const some = (all: readonly string[], these: readonly string[]): string => (these.length === all.length ? 'any' : these.join(', '));

function leads({ effects, event }: Rule): string {
  if (event === 'undone') return 'where it was before';
  const ends = effects.map(({ from, state, meeting }) => {
    const end = [state, meeting && `meeting ${meeting}`].filter(Boolean).join(', ') || 'same';
    return from ? `from ${from.join(', ')}: ${end}` : end;
  });
  return ends.join('; ');
}

const commands = (): string =>
  table(
    ['command', 'who', 'from', 'meeting', 'to', 'writes'],
    RULES.map((rule) => [
      `\`${nameOf(rule)}\``,
      rule.event === 'undone' ? 'whoever gave the last command' : rule.who.join(', '),
      some(STATES, rule.states) || '–',
      some(MEETINGS, rule.meetings) || '–',
      isOwnBeginning(rule) && rule.states.length > 0 ? 'same; a new draft beside it' : leads(rule),
      `\`${rule.event}\`${rule.isRemark ? ', a remark' : ''}`,
    ]),
  );

export const page = (): string => `# A handoff's life

Written from \`src/core/handoff/commands\` by \`tests/core/handoff/page.test.ts\`. After a change of a command,
\`UPDATE_HANDOFF_PAGE=1 npx vitest run tests/core/handoff/page.test.ts\` writes it anew.

The same code judges on the device, to show what can be done, and on the server, which decides. A command becomes one event, or a refusal with a reason for
programs and a sentence for people. The log of events is only appended to, and replaying it gives the handoff's state and the meeting's. Who is a manager of its team,
and who stands in for its account executive, the server says; the rest stands in the handoff.

## States

${stateDiagram()}

Beside its state the handoff has the meeting's.

${meetingDiagram()}

Not every pair can be, and those that cannot are not expressible:

${table(
  ['state', 'meeting'],
  STATES.map((state) => [state, some(MEETINGS, POSSIBLE[state])]),
)}

## Commands

${commands()}

"Its" SDR is who began it, "its" AE whom it was last handed or given to, "backup" who stands in for that person, "crm" the CRM telling that the record has another
owner, "clock" the server itself where a clock ran out or the AE is away ([clocks.md](clocks.md)). An AE gives it only to who stands in for them. A draft is its writer's own: nobody is its AE yet.

- **Remarks** decide nothing: that others made some since somebody looked is no reason to look again. Of ratings, minutes and qualities the last counts.
- **Given on**, by \`reassign\` or as misrouted, it is the next AE's turn: what the one before did with it is not theirs. What was accepted stays so,
  unless it was misrouted: then it waits for their review. What came back stays with its writer, and is theirs to review once it is mended. Clocks of review and first touch begin anew from then ([clocks.md](clocks.md)), and the
  first touch is theirs to log. Whoever had it before is told to whom it went and when, and no more of it. Logs from before that was so (without \`anew\`) go on as they were. What that person said of the brief and of their
  meeting was said to the team: it goes with the log, under their name, and fills in nobody else’s form. What they only ticked or typed stays on their device.
- **What was mended** is said with each handing off after a bounce (\`fix\`); a manager's override does without.
- **The first touch** may be logged later, as of a time since the meeting was booked or since it was given to whoever logs it. Logged past its time it was missed, also where it was made in time: both are told.
- **Undo** takes back the last command that was not itself taken back, for ten minutes, by whoever gave it and could still give it. Both stay in the log, and whom it named as
  its AE it names no more. That the prep card was opened cannot be taken back, and stops no undo. A beginning is withdrawn, not undone.
  An undo says which kind of event it means: one from a device that is not told of the last is refused, and takes back nothing that it does not show.
  A bounce stands once its writer has changed what was handed off: taken back, their half-mended words would pass for handed off, and be locked under their hands.
  The account executive is told so, and reads what changed when it is handed off again.
- **Own notes.** Where SDR and AE are the same person the brief is a note: it cannot be handed off, and stays a draft.
- **Taken up again**, a handoff stays as it is, and a new draft names it. For the same record the draft has the next \`round\` in its id.
- **Rounds.** Handed off again after a bounce, the event tells of every part that says otherwise what it said and says now: word by word it can be compared
  in every round. What was handed off and taken back is as if it had never been; texts too long for a log are named only.
- **The next step** of an opportunity is what was said of it last, with its day; it may be said ahead of time, by the backup too. Said without a step, nothing more is to
  follow, and nobody is reminded. A day that has passed everywhere is refused.
- **Held unreviewed.** A meeting that is held before anybody accepted the brief says so in its event.
- **Before its time** nobody can have missed a meeting: \`no-show\` is refused until the start that is known. It can have been held, moved up without a word to the CRM:
  \`held\` is taken, and the form asks first. Where no start is known nothing is refused.
- **Held before it was given on**, a meeting whose time still stands is the former AE's: \`held\`, \`no-show\` and \`cancelled\` are refused until the next one has a time of
  their own.
- **Withdrawing** ends at a held meeting: that asks for its outcome.

## Reason codes

${table(
  ['code', 'name', 'asks for', 'becomes'],
  Object.entries(REASON_CODES).map(([code, { name, asks, becomes }]) => [`\`${code}\``, name, asks, becomes.join(' or ')]),
)}

Bound to a competitor whose contract ends nobody knows when, it is disqualified. Misrouted, it goes to the right account executive, to be reviewed, with a meeting of
their own to come; what came back to its writer stays with them.

## Devices of older versions

A device says with each pull which vocabulary of states, events and registers it reads (\`src/protocol/vocabulary.ts\`); one that says nothing reads the first. What it does not know it
is not told: events and registers are left out, and a state is told as the nearest that it knows and in which nobody writes. What it then asks for is judged by what is, in words that
it can read. A device that learnt more words with an update asks for everything anew.
`;
