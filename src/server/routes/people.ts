/** People and teams, for administrators. */
import type { Context } from 'hono';
import {
  addTeamRoute,
  changePersonRoute,
  invitePersonRoute,
  newCodeRoute,
  peopleRoute,
  releasePersonRoute,
  removePersonRoute,
  renameTeamRoute,
} from '../../protocol/http/people.ts';
import { type Member, may } from '../auth/policy.ts';
import { notSignedIn, problem } from '../http/problems.ts';
import { addMember, asAdmin, changeMember, codeFor, type Managed, type Refusal, releaseMember, removeMember } from '../people/manage.ts';
import { addTeam, nameTeam } from '../people/teams.ts';
import type { Api, ServerEnv, Services } from '../services.ts';
import { knownPeople } from '../store/people/knownPeople.ts';
import { teamsOf } from '../store/people/workspaces.ts';
import type { Tx } from '../store/tables.ts';

const REFUSED: Record<Exclude<Refusal, 'not-signed-in'>, string> = {
  'not-allowed': 'Ask an administrator of your workspace.',
  'not-found': 'There is no such person or team here any more. Look at the list again.',
  taken: 'Choose another name.',
  'last-admin': 'Make somebody else an administrator first: a workspace without one could not be looked after.',
  unfitting: 'Look at the list again, then try once more.',
};

const refused = (c: Context, { problem: name, detail }: Extract<Managed<unknown>, { ok: false }>) =>
  name === 'not-signed-in' ? notSignedIn(c) : problem(c, name, detail ?? REFUSED[name]);

export function peopleRoutes(api: Api, { store, clock, feed, company, removed }: Services): void {
  /** Done, everybody of the workspace looks: names, roles and what can be seen may have changed. */
  async function managed<T>(c: Context<ServerEnv>, work: (tx: Tx, admin: Member) => Promise<Managed<T>>): Promise<Managed<T>> {
    const { member } = c.get('session');
    const answer = await store.transactAlone((tx) => asAdmin(tx, member, () => work(tx, member)));
    if (answer.ok) feed.announce({ workspace: member.workspace, handoffs: [], people: 'everybody' });
    return answer;
  }

  api.openapi(peopleRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'people:manage', { workspace })) return problem(c, 'not-allowed', REFUSED['not-allowed']);
    const list = await store.read(async (tx) => ({
      people: await knownPeople(tx, workspace, clock.now()),
      teams: await teamsOf(tx, workspace),
    }));
    return c.json({ ...list, rolesByCompany: company?.givesRoles ?? false }, 200);
  });

  api.openapi(invitePersonRoute, async (c) => {
    const asked = c.req.valid('json');
    const answer = await managed(c, (tx, { workspace }) => addMember(tx, workspace, asked, clock.now()));
    return answer.ok ? c.json(answer.value, 200) : refused(c, answer);
  });

  api.openapi(newCodeRoute, async (c) => {
    const { person } = c.req.valid('param');
    const answer = await managed(c, (tx, { workspace }) => codeFor(tx, workspace, person, clock.now()));
    return answer.ok ? c.json(answer.value, 200) : refused(c, answer);
  });

  api.openapi(changePersonRoute, async (c) => {
    const { person } = c.req.valid('param');
    const change = c.req.valid('json');
    const answer = await managed(c, (tx, { workspace }) => changeMember(tx, workspace, person, change, clock.now()));
    return answer.ok ? c.body(null, 204) : refused(c, answer);
  });

  api.openapi(releasePersonRoute, async (c) => {
    const { person } = c.req.valid('param');
    const answer = await managed(c, (tx, { workspace }) => releaseMember(tx, workspace, person));
    return answer.ok ? c.body(null, 204) : refused(c, answer);
  });

  api.openapi(removePersonRoute, async (c) => {
    const { person } = c.req.valid('param');
    const asked = c.req.valid('json');
    const answer = await managed(c, (tx, { workspace }) => removeMember(tx, workspace, person, asked, clock.now()));
    if (!answer.ok) return refused(c, answer);
    await removed();
    return c.body(null, 204);
  });

  api.openapi(addTeamRoute, async (c) => {
    const { name } = c.req.valid('json');
    const key = c.req.valid('header')['idempotency-key'];
    const answer = await managed(c, (tx, admin) => addTeam(tx, admin, name, key, clock.now()));
    return answer.ok ? c.json(answer.value, 200) : refused(c, answer);
  });

  api.openapi(renameTeamRoute, async (c) => {
    const { team } = c.req.valid('param');
    const { name } = c.req.valid('json');
    const answer = await managed(c, (tx, { workspace }) => nameTeam(tx, workspace, team, name));
    return answer.ok ? c.body(null, 204) : refused(c, answer);
  });
}
