/** This device's copy for a frame that may not reach it: every question goes through the worker, and is asked again when the worker has died over it. */
import type * as z from 'zod';
import type { Ear, FromRelay, Line, ToRelay } from '../../protocol/relay.ts';
import type { Device } from '../device.ts';
import { withFacts } from '../facts.ts';
import { RelayedFailure } from '../failures.ts';
import { CALLS, type CallName, WATCHES, type WatchName } from './methods.ts';

/** What the sidebar needs of a device. */
export type PageDevice = Pick<Device, Exclude<CallName, 'keepRegisters'> | WatchName | 'writeRegisters'>;

/** A worker that is gone is woken again after this long where nothing is asked of it; a question wakes it at once. */
const AGAIN_MS = 1_000;
/** A question over which the worker dies this often is given up. */
const MOST_TRIES = 3;

interface Asked {
  message: ToRelay;
  tries: number;
  schema: z.ZodType;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface Watched {
  message: ToRelay;
  schema: z.ZodType;
  seen(value: unknown): void;
}

export interface RelayOptions {
  open: (ear: Ear<FromRelay>) => Line<ToRelay>;
  /** Where live views report that they ended. */
  failed: (error: unknown) => void;
  againMs?: number;
}

export function relayedDevice({ open, failed, againMs = AGAIN_MS }: RelayOptions): PageDevice {
  const asked = new Map<number, Asked>();
  const watched = new Map<number, Watched>();
  let line: Line<ToRelay> | null = null;
  let count = 0;

  /** Everything that is open is said again on a new line: each question may be asked twice, whatever became of it the first time. */
  function connected(): Line<ToRelay> | null {
    if (line) return line;
    try {
      line = open({ heard, ended });
    } catch (error) {
      giveUp(error);
      return null;
    }
    for (const { message } of watched.values()) line.say(message);
    for (const one of asked.values()) {
      one.tries += 1;
      line.say(one.message);
    }
    return line;
  }

  function giveUp(error: unknown): void {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  }

  function ended(): void {
    line = null;
    for (const [number, { tries, reject }] of asked) {
      if (tries < MOST_TRIES) continue;
      asked.delete(number);
      reject(new RelayedFailure('unknown'));
    }
    if (asked.size > 0) connected();
    else if (watched.size > 0) setTimeout(connected, againMs);
  }

  function heard(message: FromRelay): void {
    if ('seen' in message) show(message.seen, message.value);
    else answered(message);
  }

  function answered(message: Exclude<FromRelay, { seen: number }>): void {
    const number = 'answer' in message ? message.answer : message.failed;
    const one = asked.get(number);
    asked.delete(number);
    if ('failed' in message) {
      const failure = new RelayedFailure(message.kind);
      if (one) one.reject(failure);
      else failed(failure);
      return;
    }
    const parsed = one?.schema.safeParse(message.value);
    if (parsed?.success) one?.resolve(parsed.data);
    else one?.reject(parsed?.error);
  }

  function show(number: number, value: unknown): void {
    const one = watched.get(number);
    const parsed = one?.schema.safeParse(value);
    if (parsed?.success) one?.seen(parsed.data);
    else if (parsed) failed(parsed.error);
  }

  /** The types of a question and of its answer are the device's own: `methods.ts` holds both to them. */
  const call = <N extends CallName>(name: N) =>
    ((...args: unknown[]) =>
      new Promise((resolve, reject) => {
        count += 1;
        const one = { message: { call: count, name, args }, tries: 1, schema: CALLS[name].answer, resolve, reject };
        const now = connected();
        if (!now) return reject(new RelayedFailure('unknown'));
        asked.set(count, one);
        now.say(one.message);
      })) as unknown as Device[N];

  const watch = <N extends WatchName>(name: N) =>
    ((...given: unknown[]) => {
      count += 1;
      const number = count;
      const seen = given.pop() as (value: unknown) => void;
      const one = { message: { watch: number, name, args: given }, schema: WATCHES[name].seen, seen };
      const now = connected();
      watched.set(number, one);
      now?.say(one.message);
      return () => {
        watched.delete(number);
        line?.say({ unwatch: number });
      };
    }) as unknown as Device[N];

  return {
    account: call('account'),
    writeRegisters: withFacts(call('keepRegisters')),
    resolveConflict: call('resolveConflict'),
    queueCommand: call('queueCommand'),
    takeUpAgain: call('takeUpAgain'),
    placeDraft: call('placeDraft'),
    dismissRefusal: call('dismissRefusal'),
    find: call('find'),
    lookAtPrep: call('lookAtPrep'),
    tickPrep: call('tickPrep'),
    place: call('place'),
    keepPlace: call('keepPlace'),
    putSetAsideAway: call('putSetAsideAway'),
    theme: call('theme'),
    watchHandoff: watch('watchHandoff'),
    watchOpen: watch('watchOpen'),
    watchDealOf: watch('watchDealOf'),
    watchPrep: watch('watchPrep'),
    watchPeople: watch('watchPeople'),
    watchNames: watch('watchNames'),
    watchSettings: watch('watchSettings'),
    watchAccount: watch('watchAccount'),
    watchSetAside: watch('watchSetAside'),
    watchTrouble: watch('watchTrouble'),
  };
}
