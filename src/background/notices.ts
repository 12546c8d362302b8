/** What the person was told: fetched, kept for offline, counted, shown on the desktop, and marked as read. */
import { addressOf } from '../core/handoff/address.ts';
import { needs } from '../core/handoff/needs.ts';
import { browserClock } from '../platform/clock.ts';
import { show } from '../platform/desktop.ts';
import { forgetBooked } from '../platform/keptBooked.ts';
import { forgetNotices, keepNotices, keptNotices } from '../platform/keptNotices.ts';
import { getNotices, postRead } from '../platform/notices.ts';
import { openAddress, openOptions, openPrep, openWork } from '../platform/pages.ts';
import type { Notice } from '../protocol/notices.ts';
import { markedRead, noticesIn, taken, toldOfRead } from '../sync/notices.ts';
import { ownAdapters } from './adapters.ts';
import { device } from './device.ts';
import { guarded } from './failures.ts';
import { createRounds } from './rounds.ts';

/** Whoever types on makes a round a second: for that nobody is told anything. */
const SOONEST_MS = 5_000;
/** So many lines on the desktop at once; more become one. */
const FEW = 3;
/** The line that stands for many. */
const MANY = 'many';

/** One change of what is kept after the other: each reads what the one before has written. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** `asking` is called where there is a server to ask. */
async function look(changed: () => void, asking: () => void): Promise<void> {
  const account = await device.account();
  if (!account) return inTurn(() => Promise.all([forgetNotices(), forgetBooked()]).then(() => undefined));
  if (account.expired) return;
  asking();
  const owner = account.person.id;
  const before = await keptNotices();
  const toTell = before?.owner === owner ? before.toTell : [];
  const isTold = toTell.length === 0 || (await postRead(account, toTell)).ok;
  const answered = await getNotices(account);
  if (!answered.ok) return;
  const news = await inTurn(async () => {
    const kept = await keptNotices();
    const now = taken(kept && isTold ? toldOfRead(kept, toTell) : kept, owner, answered.value.notices);
    await keepNotices(now.kept);
    return now.news;
  });
  changed();
  await alert(news);
}

async function alert(news: readonly Notice[]): Promise<void> {
  if (news.length > FEW) return show(MANY, 'Baton', `${news.length} things from your handoffs.`);
  for (const { id, says, action } of news) await show(id, says, action.label);
}

export interface NoticeWatch {
  /** Looks at the server, soon. */
  look(): void;
  /** Marks them as read, here at once and at the server when it can be reached. */
  read(ids: readonly string[]): Promise<void>;
  /** How many wait to be read, beside those about a handoff that waits for the person anyway: it is counted already. */
  unread(): Promise<number>;
  /** Does what a line on the desktop offers. */
  open(id: string): Promise<void>;
}

/** `changed` is called whenever there may be more or fewer. */
export function watchNotices(changed: () => void): NoticeWatch {
  const ask = guarded('notices', createRounds(() => look(changed, asking)).ask);
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function asking(): void {
    last = browserClock.now();
  }

  function lookSoon(): void {
    const wait = last + SOONEST_MS - browserClock.now();
    if (timer !== undefined) return;
    if (wait > 0 && wait <= SOONEST_MS) {
      timer = setTimeout(() => {
        timer = undefined;
        lookSoon();
      }, wait);
      return;
    }
    if (navigator.onLine) ask();
  }

  async function read(ids: readonly string[]): Promise<void> {
    await inTurn(async () => {
      const kept = await keptNotices();
      if (kept) await keepNotices(markedRead(kept, ids));
    });
    changed();
    lookSoon();
  }

  return {
    look: lookSoon,
    read,
    async unread() {
      const owner = (await device.account())?.person.id;
      if (owner === undefined) return 0;
      const unread = noticesIn(await keptNotices(), owner).filter(({ read: isRead }) => !isRead);
      const about = await Promise.all(unread.map(({ handoff }) => (handoff ? device.storage().handoff(owner, handoff) : null)));
      return about.filter((handoff) => !handoff || !needs(handoff, owner)).length;
    },
    async open(id) {
      const account = await device.account();
      const notice = noticesIn(await keptNotices(), account?.person.id).find((one) => one.id === id);
      if (!notice) return openWork();
      const address = notice.record && addressOf(notice.record, await ownAdapters());
      if (notice.action.to === 'prep' && notice.handoff) openPrep(notice.handoff);
      else if (notice.action.to === 'settings') openOptions();
      else if (address) openAddress(address);
      else openWork();
      await read([id]);
    },
  };
}
