/** Devices that people are signed in on. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { ownDevicesSchema } from '../people.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

export const devicesRoute = createRoute({
  method: 'get',
  path: '/v1/devices',
  summary: 'The devices that this person is signed in on.',
  security: signedIn,
  responses: {
    200: { description: 'Their devices', content: { 'application/json': { schema: ownDevicesSchema } } },
    ...refusing('not-signed-in'),
  },
});

export const endDeviceRoute = createRoute({
  method: 'post',
  path: '/v1/devices/{device}/end',
  summary: 'Sign a device out, at once: one’s own, or for an administrator anybody’s of the workspace.',
  security: signedIn,
  request: { headers: keyHeader, params: z.object({ device: z.string().max(100) }) },
  responses: { 204: { description: 'Signed out' }, ...refusing('bad-input', 'not-signed-in', 'not-found') },
});
