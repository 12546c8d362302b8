/** The worker's rounds with the server, and what follows from each. */
import { openPrepAhead, ringForPrep } from '../platform/ahead.ts';
import { browserClock } from '../platform/clock.ts';
import { browserLock } from '../platform/locks.ts';
import { keepNoRoom } from '../platform/noRoom.ts';
import { httpTransport, postSignOut } from '../platform/transport.ts';
import { ringEvery, showBadge, stayAwake } from '../platform/worker.ts';
import { storageFailure } from '../storage/failures.ts';
import { syncOnce } from '../sync/syncOnce.ts';
import { registerOwn } from './adapters.ts';
import { lookAhead as aheadOf } from './ahead.ts';
import { device } from './device.ts';
import { guarded } from './failures.ts';
import { watchNotices } from './notices.ts';
import { createPace } from './pace.ts';
import { revokeLeft } from './revoke.ts';
import { createRounds } from './rounds.ts';

/** Minutes. The browser's least is half a minute; with nothing to send, an open page's stream tells sooner than an alarm. */
const WAITING_PACE = 0.5;
const CALM_PACE = 5;
/** A worker sleeps after 30 s without work; a later try is the alarm's. */
const WORKER_LIVES_MS = 25_000;
const AWAKE_MS = 20_000;
/** Between two rounds that nobody asked for. */
const SOONEST_MS = 1_000;
/** Between two pages that are unpacked. */
const UNPACK_PAUSE_MS = 50;

const pace = createPace(browserClock.now, browserClock.random);

let timer: ReturnType<typeof setTimeout> | undefined;

/** One timer for the next try by itself; what is further off is the alarm's. A try that is due and could not be begun waits for whoever asks next. */
function wake(begun: boolean): void {
  clearTimeout(timer);
  const due = pace.due();
  const wait = (due ?? 0) - browserClock.now();
  if (due !== null && wait < WORKER_LIVES_MS && (begun || wait > 0)) timer = setTimeout(sync, Math.max(SOONEST_MS, wait));
}

/** Whatever breaks a round, a store that is full or held by an old tab: the alarm goes on, and later rounds try again, less and less often. */
async function round(): Promise<void> {
  const awake = setInterval(guarded('staying awake', stayAwake), AWAKE_MS);
  try {
    await once();
  } catch (error) {
    pace.ended({ retryAt: null, stoppedBy: 'way' });
    wake(true);
    await ringEvery(WAITING_PACE);
    if (storageFailure(error).kind === 'full') await keepNoRoom(true);
    throw error;
  } finally {
    clearInterval(awake);
  }
}

async function once(): Promise<void> {
  const account = await device.account();
  const next = account && !account.expired ? pace.next(navigator.onLine) : null;
  if (account && next) {
    const ports = { storage: device.storage(), transport: httpTransport(account), clock: browserClock, lock: browserLock };
    const outcome = await syncOnce(ports, next.anew);
    if (outcome.state === 'signed-out') await device.expireAccount(account.token);
    pace.ended(outcome);
    // What was told has been kept, or nothing was: only a round that got through says that there is room.
    if (outcome.changed || outcome.state === 'synced') await keepNoRoom(false);
    await ringEvery(outcome.state === 'synced' ? CALM_PACE : WAITING_PACE);
  } else await ringEvery(account && !account.expired ? WAITING_PACE : CALM_PACE);
  wake(next !== null);
  tidyUp();
  if (navigator.onLine) revokeTokens();
}

const rounds = createRounds(round);

export const syncNow = rounds.ask;
export const sync = guarded('a round with the server', rounds.ask);

/** Beside the rounds: a server that is gone for good must not hold them up. */
export const revokeTokens = guarded('signing out', createRounds(() => revokeLeft(device, postSignOut)).ask);

/** A page asks for a round; `connected` where it has found the way to the server open again. */
export function syncForPage(why?: 'connected'): void {
  pace.asked(why === 'connected');
  sync();
}

/** A fresh account owes the last one's server no waiting. */
export const forgetWaiting = pace.forget;

/** Makes rows of what a pull kept as pages, a few at a time: between two of them others write, and the worker lives on. */
async function unpack(): Promise<void> {
  const account = await device.account();
  const storage = device.storage();
  while (account && (await storage.unpackSome(account.person.id))) await new Promise((resolve) => setTimeout(resolve, UNPACK_PAUSE_MS));
}

/** Prep cards that are to stand ready before their meetings. */
export const lookAhead = guarded(
  'prep cards before meetings',
  createRounds(() => aheadOf({ device, now: browserClock.now, ringAt: ringForPrep, openCard: openPrepAhead })).ask,
);

/** Each for itself and beside the rounds: what is typed waits for neither, and the badge not for all that is to be unpacked. */
const tellBadge = guarded('the number on the button', createRounds(refreshBadge).ask);
/** What the person was told: looked at beside each round. */
export const notices = watchNotices(() => tellBadge());
const unpackAll = guarded('unpacking pages', createRounds(unpack).ask);
function tidyUp(): void {
  tellBadge();
  notices.look();
  unpackAll();
  lookAhead();
  registerOwn();
}

export async function refreshBadge(): Promise<void> {
  const account = await device.account();
  await showBadge(account ? (await device.needing(account.person.id)) + (await notices.unread()) : 0);
}
