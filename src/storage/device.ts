/** This device's copy, as pages and the worker use it. Open it once a context. */
import type { GivenCommand } from '../core/handoff/commands/registry.ts';
import type { Person } from '../core/handoff/person.ts';
import { handoffId, type RecordRef } from '../core/handoff/record.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import type { KeptSetting } from '../core/settings/kept.ts';
import type { Summary } from '../core/work/summary.ts';
import type { WorkspaceNames } from '../protocol/names.ts';
import type { LocalHandoff, StoragePort } from '../sync/ports.ts';
import { adoptDraft } from './adopt.ts';
import { letGoAside, putAsideAway } from './aside.ts';
import { askAnew, BatonDatabase, readable } from './database.ts';
import { dismissRefusal, newHandoff, queueCommand, resolveConflict, takeUpAgain, type Write, writeRegisters } from './drafts.ts';
import { withFacts } from './facts.ts';
import { held, heldAll } from './held.ts';
import { needingCount } from './needing.ts';
import { openingOf } from './opening.ts';
import { WORTH_A_PAGE } from './pages.ts';
import { placeDraft } from './place.ts';
import { dexieStorage } from './port.ts';
import * as prep from './prep.ts';
import type { KeptAccount, SetAsideRow } from './records.ts';
import type { Shown } from './register.ts';
import * as session from './session.ts';
import * as watching from './watch.ts';
import { workView } from './work.ts';
import { atomically } from './writer.ts';

export interface DeviceOptions {
  /** Of the database; another one than 'baton' in tests only. */
  name?: string;
  now?: () => number;
  uuid?: () => string;
  /** Handoffs that are kept as a page when they come together; fewer are rows at once. */
  worthAPage?: number;
  /** Where live views report that they ended; by default the context's own error event. */
  failed?: (error: unknown) => void;
}

export type Device = ReturnType<typeof openDevice>;

/** `owner` is the signed-in person's id everywhere, '' before the first sign-in. Rejections are told to people by `storageFailure`. */
export function openDevice(options: DeviceOptions = {}) {
  const { now = Date.now, uuid = () => crypto.randomUUID(), worthAPage = WORTH_A_PAGE, failed = globalThis.reportError } = options;
  const db = new BatonDatabase(options.name);
  // At once, while the page is still being read.
  const opening = openingOf(db);
  const storage = dexieStorage(db, now, worthAPage);
  const inOne = <T>(work: Parameters<typeof atomically<T>>[3]) => atomically(db, now, worthAPage, work);
  const keep = (owner: string, record: RecordRef, writes: readonly Write[]): Promise<boolean> =>
    inOne((store) => writeRegisters(store, owner, record, writes, now()));
  const write = withFacts(keep);
  const work = workView(db);

  return {
    /** Resolves once the database can be used; rejects with what `storageFailure` explains. */
    ready: opening.ready,
    /** What keeps the database closed, for `storageFailure`; null while nothing does. What is asked meanwhile waits until it opens after all. */
    trouble: opening.trouble,
    watchTrouble: opening.watch,

    /** What is stored, or an empty handoff that is not stored before its first words. */
    async openHandoff(owner: string, record: RecordRef): Promise<LocalHandoff> {
      return (await held(db, owner, handoffId(record))) ?? newHandoff(owner, record, now());
    },
    /** `from` is the value the editor last got from here: when the stored one has moved on, both are merged or kept as a conflict. */
    writeRegister: (owner: string, record: RecordRef, name: RegisterName, value: unknown, from?: { value: unknown }) =>
      write(owner, record, [{ name, value, ...(from && { from }) }]),
    writeRegisters: write,
    /** The same without a memory for facts, for a frame that has its own. Resolves with false where nothing was to be kept. */
    keepRegisters: keep,
    /** `shown`: what the person saw of both sides. Resolves with false, and changes nothing, where either has moved on since. */
    resolveConflict: (owner: string, id: string, name: RegisterName, choice: 'mine' | 'theirs', shown: Shown) =>
      inOne((store) => resolveConflict(store, owner, id, name, choice, shown, now())),
    queueCommand: (owner: string, id: string, command: GivenCommand) =>
      inOne((store) => queueCommand(store, owner, id, command, uuid, now())),
    /** A draft of its own that takes an ended handoff up again: its record; null where there is nothing to take up. */
    takeUpAgain: (owner: string, id: string) => inOne((store) => takeUpAgain(store, owner, id, now())),
    /** Brings what was written before its record was saved to the record. Resolves with false where there is nothing to bring, or a brief already. */
    placeDraft: (owner: string, draft: RecordRef, record: RecordRef) => inOne((store) => placeDraft(store, owner, draft, record, now())),
    /** The person has read why the last command was refused, and lets go of it. */
    dismissRefusal: (owner: string, id: string) => inOne((store) => dismissRefusal(store, owner, id)),

    /** The person turned to its prep card, as it stands in these revisions. */
    lookAtPrep: (owner: string, id: string, revisions: Record<string, number>) => prep.lookAtPrep(db, owner, id, revisions, now()),
    /** Whether prep cards open by themselves before their meetings, on this device. */
    wishesPrepAhead: () => prep.wishesPrepAhead(db),
    wishPrepAhead: (wished: boolean) => prep.wishPrepAhead(db, wished),
    openedPrepFor: (owner: string, id: string, start: string) => prep.openedPrepFor(db, owner, id, start),
    tickPrep: (owner: string, id: string, key: string, isDone: boolean) => prep.tickPrep(db, owner, id, key, isDone),

    watchHandoff: (owner: string, id: string, seen: (value: watching.Seen) => void) => watching.watchHandoff(db, owner, id, seen, failed),
    watchHandoffs: (owner: string, seen: (value: LocalHandoff[]) => void) => watching.watchHandoffs(db, owner, seen, failed),
    watchPrep: (owner: string, id: string, seen: (notes: prep.PrepNotes) => void) => prep.watchPrep(db, owner, id, seen, failed),
    /** Open handoffs as the work lists know them. */
    open: work.open,
    watchOpen: (owner: string, seen: (open: Summary[]) => void) => work.watchOpen(owner, seen, failed),
    /** The deal whose open handoff says that this meeting belongs to it. */
    watchDealOf: (owner: string, meeting: string, seen: (deal: RecordRef | null) => void) => work.watchDealOf(owner, meeting, seen, failed),
    /** By account, person or text, the nearest first. */
    find: work.find,
    watchUnsent: (owner: string, seen: (value: watching.Unsent) => void) => watching.watchUnsent(db, owner, seen, failed),
    watchEverybodysUnsent: (seen: (value: Map<string, watching.Unsent>) => void) => watching.watchEverybodysUnsent(db, seen, failed),
    watchPeople: (owner: string, seen: (value: Person[]) => void) => watching.watchPeople(db, owner, seen, failed),
    watchNames: (owner: string, seen: (value: WorkspaceNames) => void) => watching.watchNames(db, owner, seen, failed),
    watchSettings: (owner: string, seen: (value: KeptSetting[]) => void) => watching.watchSettings(db, owner, seen, failed),
    watchAccount: (seen: (value: KeptAccount | null) => void) => watching.watchAccount(db, seen, failed),
    watchSetAside: (seen: (count: number) => void) => watching.watchSetAside(db, seen, failed),
    putSetAsideAway: () => putAsideAway(db),
    watchSetAsideRows: (seen: (rows: SetAsideRow[]) => void) => watching.watchSetAsideRows(db, seen, failed),
    letGoAside: (row: SetAsideRow) => letGoAside(db, row),
    people: (owner: string) => watching.people(db, owner),
    settings: (owner: string) => watching.settings(db, owner),
    names: (owner: string) => watching.names(db, owner),
    handoffs: (owner: string) => heldAll(db, owner),
    /** How many handoffs wait for this person. */
    needing: needingCount(db),

    account: () => session.readAccount(db),
    server: () => session.readServer(db),
    asksWho: (server: string) => session.asksWho(db, server),
    askWho: (server: string) => session.askWho(db, server),
    /** Signs in: what was written on this device before becomes this person's in the same step. */
    keepAccount: (account: KeptAccount) =>
      inOne(async (store) => {
        await session.keepAccount(db, account);
        for (const draft of readable('handoffs', await db.handoffs.where({ owner: '' }).toArray()))
          await adoptDraft(store, draft, account.person.id, now());
      }),
    forgetAccount: () => session.forgetAccount(db),
    tokensToRevoke: () => session.tokensToRevoke(db),
    tokenRevoked: (token: string) => session.tokenRevoked(db, token),
    expireAccount: (token: string) => session.expireAccount(db, token),
    /** After an update of the extension: what servers told and the last version could not read, or did not keep, is fetched again. */
    askAnew: () => askAnew(db),
    place: (crm: string) => session.readPlace(db, crm),
    keepPlace: (crm: string, change: Partial<session.Place>) => session.keepPlace(db, crm, change),
    theme: () => session.readTheme(db),
    keepTheme: (theme: session.Theme) => session.keepTheme(db, theme),

    storage: (): StoragePort => storage,
    close: () => db.close(),
  };
}
