/** What the workspace, its teams and its people have set. */
import { isSettingName } from '../../core/settings/registry.ts';
import { changeSettingRoute, settingsRoute } from '../../protocol/http/settings.ts';
import { badInput, notSignedIn, problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { changeSetting } from '../settings/change.ts';
import { writtenSchema } from '../settings/written.ts';
import { settingsListed } from '../store/settings/settingsTold.ts';

const REFUSED = {
  'not-found': 'There is no such setting here. Reload the page.',
  'not-allowed': 'Ask an administrator of your workspace to change this, or to let you.',
  'key-reused': 'Send this change with a new idempotency key.',
  'changed-meanwhile': 'Look at what it is now, then change it again.',
};

export function settingsRoutes(api: Api, { store, feed, clock }: Services): void {
  api.openapi(settingsRoute, async (c) => {
    const { member } = c.get('session');
    return c.json(await store.read((tx) => settingsListed(tx, member)), 200);
  });

  api.openapi(changeSettingRoute, async (c) => {
    const { member, device } = c.get('session');
    const { name } = c.req.valid('param');
    if (!isSettingName(name)) return problem(c, 'not-found', REFUSED['not-found']);
    const { of, expected, value } = c.req.valid('json');
    const checked = writtenSchema(name).safeParse(value);
    if (!checked.success) {
      const issues = checked.error.issues.map((issue) => ({ ...issue, path: ['value', ...issue.path] }));
      return badInput(c, 'json', issues);
    }
    const answer = await changeSetting(store, {
      member,
      name,
      of,
      expected,
      value: checked.data,
      sent: await c.req.json(),
      key: c.req.valid('header')['idempotency-key'],
      now: clock.now(),
    });
    if (!answer.ok) return answer.problem === 'not-signed-in' ? notSignedIn(c) : problem(c, answer.problem, REFUSED[answer.problem]);
    feed.announce({ ...answer.news, by: device });
    return c.json(answer.setting, 200);
  });
}
