import { isStorageForeign, openRelay } from '../../platform/relay.ts';
import { openDevice } from '../../storage/device.ts';
import { directOrRelayed } from '../../storage/relay/choose.ts';
import { type PageDevice, relayedDevice } from '../../storage/relay/relayed.ts';
import { reportFailure, tellTrouble } from './failures.ts';

let relayed = isStorageForeign();

/** True where this frame has no storage of its own: what it keeps, the worker keeps for it. */
export const isRelayed = (): boolean => relayed;

const failed = (error: unknown) => reportFailure(error);
const relay = (): PageDevice => relayedDevice({ open: openRelay, failed });

/** This device's copy, shared with the worker and the other tabs. */
export const device: PageDevice = relayed
  ? relay()
  : directOrRelayed(openDevice({ failed }), relay, (isRelayed) => {
      relayed = isRelayed;
    });

device.watchTrouble(tellTrouble);
