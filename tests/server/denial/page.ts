/** The list as people read it. */

import { ROLES, type Role } from '../../../src/core/handoff/person.ts';
import { SETTINGS, type SettingName } from '../../../src/core/settings/registry.ts';
import { ALLOWED, BEGINS, type Grant, NAMEABLE, ROLE_NAMES, ROUTES, SETTERS, STANDS, WHOSE } from './permissions.ts';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const roles = ROLES.map((role) => ROLE_NAMES[role]);

function granted(grants: readonly Grant[] = []): string {
  const byStands = Map.groupBy(grants, ({ stands }) => (stands.length === STANDS.length ? '' : `: ${stands.join(', ')}`));
  const told = [...byStands].map(([stands, some]) => some.map(({ whose }) => WHOSE[whose]).join(', ') + stands);
  return told.join('; ') || '–';
}

function setters(who: readonly (Role | 'everybody')[], name?: SettingName): string {
  const leads = name && SETTINGS[name].changers.some((by) => by === 'lead') ? ['lead'] : [];
  return [...who.map((one) => (one === 'everybody' ? 'whose it is' : ROLE_NAMES[one])), ...leads].join(', ') || '–';
}

const yes = (isAllowed: boolean): string => (isAllowed ? 'yes' : '–');

export const page = (): string => `# Who may do what

Whatever does not stand here is refused. This page is written by \`tests/server/denial\`, which tries all of it on a real server, on both databases: every
route and every act, by every role, by nobody, with a token that was never given out, of a device that was signed out, of a person and of a workspace
that were removed; on what is one's own, handed to one, a colleague's, another team's, another workspace's, and on what is not there. A route that is
not listed fails the test. After a change of the list, \`UPDATE_PERMISSIONS=1 npx vitest run tests/server/denial\` writes it anew.

## Routes

${table(
  ['route', 'for', 'does', 'reaches'],
  Object.entries(ROUTES).map(([route, { who, does, reaches }]) => [`\`${route}\``, who, does, reaches]),
)}

"Whoever is signed in" is an active person with the token of a device that was not signed out; "an admin" one of them with that role, and everybody else who is signed in is told 403. \`HEAD\` counts as \`GET\`, \`OPTIONS\` tells pages of the
extension, and only those, that they may ask. Everybody else, and every other method, is told 401 in \`/v1\` and 404 elsewhere.

## Handoffs

By a person's role. Who has several roles may do what each of them may. In the cells: whose handoffs, and in which states where not in all; “held” is accepted, and the
meeting was held. What has to fit besides is in [handoff.md](handoff.md). Nobody reaches a handoff of another workspace, whatever stands in it. Who may not see a handoff is told the same as where there is none.

${table(
  ['', ...roles],
  Object.values(ALLOWED).map(({ does, to }) => [does, ...ROLES.map((role) => granted(to[role]))]),
)}

${table(['', ...roles], [['Begin one, for a record without', ...ROLES.map((role: Role) => yes(BEGINS[role]))]])}

An SDR is told where a colleague has begun one for the same record, and nothing more of it. Those who see a handoff but not what was mended see it as it was
handed off, also where it ended before it was handed off again.

Whom an SDR may name as account executive:

${table(
  ['', ''],
  Object.entries(NAMEABLE).map(([whom, isAllowed]) => [whom, yes(isAllowed)]),
)}

## Settings

Those of the workspace and of its teams are seen by everybody in it, but for those that hold a secret, which are seen by those who may change them; a person's own by that
person alone. Who may change them; “lead” is whom the team names as its SDR lead or AE lead, whatever their role:

${table(
  ['setting', 'is of', 'is changed by', 'where it is another team’s, or another person’s'],
  Object.entries(SETTERS).map(([name, { own, others }]) => [
    `\`${name}\``,
    `a ${SETTINGS[name as SettingName].scope}`.replace('a workspace', 'the workspace'),
    setters(own, name as SettingName),
    SETTINGS[name as SettingName].scope === 'workspace' ? '–' : setters(others),
  ]),
)}
`;
