/** This device's copy, directly or through the worker: whichever the page around this frame allows. */
import type { Device } from '../device.ts';
import { storageFailure } from '../failures.ts';
import type { PageDevice } from './relayed.ts';

/** Tries the store itself first; where it is denied, everything goes through `relayed`, also what was asked meanwhile. */
export function directOrRelayed(direct: Device, relayed: () => PageDevice, chose: (isRelayed: boolean) => void): PageDevice {
  let chosen: PageDevice | null = null;
  const choosing = direct.ready().then(
    () => choose(direct),
    (error) => choose(storageFailure(error).kind === 'denied' ? relayed() : direct),
  );

  function choose(device: PageDevice): PageDevice {
    chosen = device;
    chose(device !== direct);
    return device;
  }

  /** Nobody waits for a store that is held: what was given up would be written all the same, once it is free. */
  function asked<A extends unknown[], R>(ask: (device: PageDevice) => (...args: A) => Promise<R>, device: PageDevice, args: A): Promise<R> {
    const trouble = device === direct ? direct.trouble() : null;
    return trouble ? Promise.reject(trouble) : ask(device)(...args);
  }

  function call<A extends unknown[], R>(ask: (device: PageDevice) => (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return (...args) => (chosen ? asked(ask, chosen, args) : choosing.then((device) => asked(ask, device, args)));
  }

  function watch<A extends unknown[]>(ask: (device: PageDevice) => (...args: A) => () => void): (...args: A) => () => void {
    return (...args) => {
      if (chosen) return ask(chosen)(...args);
      let isOver = false;
      let stop = () => {};
      void choosing.then((device) => {
        if (!isOver) stop = ask(device)(...args);
      });
      return () => {
        isOver = true;
        stop();
      };
    };
  }

  return {
    account: call((device) => device.account),
    writeRegisters: call((device) => device.writeRegisters),
    resolveConflict: call((device) => device.resolveConflict),
    queueCommand: call((device) => device.queueCommand),
    takeUpAgain: call((device) => device.takeUpAgain),
    placeDraft: call((device) => device.placeDraft),
    dismissRefusal: call((device) => device.dismissRefusal),
    find: call((device) => device.find),
    lookAtPrep: call((device) => device.lookAtPrep),
    tickPrep: call((device) => device.tickPrep),
    place: call((device) => device.place),
    keepPlace: call((device) => device.keepPlace),
    putSetAsideAway: call((device) => device.putSetAsideAway),
    theme: call((device) => device.theme),
    watchHandoff: watch((device) => device.watchHandoff),
    watchOpen: watch((device) => device.watchOpen),
    watchDealOf: watch((device) => device.watchDealOf),
    watchPrep: watch((device) => device.watchPrep),
    watchPeople: watch((device) => device.watchPeople),
    watchNames: watch((device) => device.watchNames),
    watchSettings: watch((device) => device.watchSettings),
    watchAccount: watch((device) => device.watchAccount),
    watchSetAside: watch((device) => device.watchSetAside),
    watchTrouble: watch((device) => device.watchTrouble),
  };
}
