/** Devices that people are signed in on, listed and signed out. */
import { devicesRoute, endDeviceRoute } from '../../protocol/http/devices.ts';
import { may } from '../auth/policy.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { revokeDevice } from '../store/people/devices.ts';
import { devicesOf, holderOf } from '../store/people/knownPeople.ts';

export function deviceRoutes(api: Api, { store, clock, feed }: Services): void {
  api.openapi(devicesRoute, async (c) => {
    const { member, device } = c.get('session');
    const devices = await store.read((tx) => devicesOf(tx, member.id));
    return c.json({ devices: devices.map((one) => ({ ...one, isThis: one.id === device })) }, 200);
  });

  api.openapi(endDeviceRoute, async (c) => {
    const { member } = c.get('session');
    const { device } = c.req.valid('param');
    const holder = await store.transact(async (tx) => {
      const found = await holderOf(tx, device);
      if (!found || !may(member, 'device:end', found)) return null;
      await revokeDevice(tx, device, clock.now());
      return found;
    });
    if (!holder) return problem(c, 'not-found', 'This device is not there any more. Look at the list again.');
    // Its open pages look whether they may go on, and may not.
    feed.announce({ workspace: holder.workspace, handoffs: [], people: [holder.person] });
    return c.body(null, 204);
  });
}
