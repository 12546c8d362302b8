/** What the workspace, its teams and this person have set. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { keptSettingSchema, listedSettingsSchema, newSettingSchema, SETTINGS_PATH } from '../settings.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

/** Bytes of a setting that is sent; larger ones are refused with 413. */
export const SETTING_MAX = 200_000;

export const settingsRoute = createRoute({
  method: 'get',
  path: SETTINGS_PATH,
  summary: 'Every setting that this person may see, with its revision and whether they may change it; and the teams of the workspace.',
  security: signedIn,
  responses: {
    200: { description: 'The settings', content: { 'application/json': { schema: listedSettingsSchema } } },
    ...refusing('not-signed-in'),
  },
});

export const changeSettingRoute = createRoute({
  method: 'put',
  path: `${SETTINGS_PATH}/{name}`,
  summary: 'Change a setting. `expected` is the revision that was seen: where somebody changed it since, nothing is written.',
  security: signedIn,
  request: {
    headers: keyHeader,
    params: z.object({ name: z.string().max(60) }),
    body: { required: true, content: { 'application/json': { schema: newSettingSchema } } },
  },
  responses: {
    200: { description: 'The setting as it is now', content: { 'application/json': { schema: keptSettingSchema } } },
    ...refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found', 'key-reused', 'changed-meanwhile', 'too-large'),
  },
});
