/** The sidebar's frame and the content script of the tab it stands in. */
import browser from 'webextension-polyfill';
import { fromPageSchema, pageStateSchema, recordAtSchema } from '../protocol/messageSchemas.ts';
import type { FrameNote, FromPage, PageState, PageToggle, RecordAt, ToPage } from '../protocol/messages.ts';
import { toWorker } from './messages.ts';
import { isNobodys } from './relay.ts';
import { besideTab, withdrawPanel } from './sidePanel.ts';

/** The content script stands in the tab's top document. */
const TOP = { frameId: 0 };

/** The one this frame stands in, or stands beside. */
const tab = browser.tabs.getCurrent().then(
  (own) => own?.id ?? besideTab,
  () => besideTab,
);

async function toPage(message: ToPage): Promise<unknown> {
  const id = await tab;
  return id === null ? undefined : browser.tabs.sendMessage(id, message, TOP).catch(() => undefined);
}

/** Greets the page; no record where no page answers. */
export async function helloPage(): Promise<PageState> {
  const parsed = pageStateSchema.safeParse(await toPage({ type: 'frame/hello' }));
  return parsed.success ? parsed.data : { record: null, crm: null };
}

/** Asks which record this address shows; null where no page answers. */
export async function askRecordAt(address: string): Promise<RecordAt | null> {
  return recordAtSchema.safeParse(await toPage({ type: 'frame/record-at', address })).data ?? null;
}

/** Asks the CRM about the deal of the meeting whose page this is. */
export const askDeal = (asked: Omit<Extract<ToPage, { type: 'frame/read-deal' }>, 'type'>): void =>
  void toPage({ type: 'frame/read-deal', ...asked });

/** `width` in CSS pixels. */
export function tellLayout(width: number, collapsed: boolean): void {
  void toPage({ type: 'frame/layout', width, collapsed });
}

const PAGE_LINE = 'baton-page';
const BESIDE = 'baton-beside';
const AGAIN_MS = 1_000;

/** In a page with a sandbox a frame hears nothing that is said to everybody: it opens a port to its own page. */
function hearByLine(id: number, hear: (message: FromPage | PageToggle) => void): void {
  const port = browser.tabs.connect(id, { name: PAGE_LINE, ...TOP });
  port.onMessage.addListener((message: unknown) => {
    const parsed = fromPageSchema.safeParse(message);
    if (parsed.success) hear(parsed.data);
  });
  port.onDisconnect.addListener(() => setTimeout(hearByLine, AGAIN_MS, id, hear));
}

/** This frame has stood for a while: nobody needs a panel beside the page. */
export function tellStands(): void {
  if (besideTab === null) void tab.then((id) => (id === null ? undefined : withdrawPanel(id))).catch(() => undefined);
}

/** Tells each page that comes into the tab that the sidebar stands beside it. `came` is called with each. */
export function standBeside(came: () => void): void {
  if (besideTab === null) return;
  const id = besideTab;
  const stand = (): void => {
    // Where nobody is there to hear it, it ends at once, and nobody answers who is greeted then.
    browser.tabs.connect(id, { name: BESIDE, ...TOP });
    came();
  };
  browser.tabs.onUpdated.addListener((changed, { status }) => {
    if (changed === id && status === 'complete') stand();
  });
  stand();
}

/** Messages of this tab's own page only: every frame of the extension hears every page. */
export function hearPage(hear: (message: FromPage | PageToggle) => void): void {
  if (isNobodys()) return void tab.then((id) => id !== null && hearByLine(id, hear));
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || (sender.frameId ?? 0) !== 0) return;
    const parsed = fromPageSchema.safeParse(message);
    if (!parsed.success) return;
    const from = sender.tab.id;
    void tab.then((own) => own === from && hear(parsed.data));
  };
  browser.runtime.onMessage.addListener(listener);
}

/** Asks for what a page without a record says; it comes as `page/around`, and again when the page shows something else. */
export const readAround = (): void => readRecord('around');

/** Asks for the record's page to be read; what stands there comes as `page/facts`. */
export function readRecord(crm: string): void {
  toWorker({ type: 'worker/read', crm, ...(besideTab !== null && { tab: besideTab }) }).catch(() => undefined);
}

/** Asks the page for the note on the CRM record; what becomes of it comes as `page/noted`. Resolves with false where nobody there can write it. */
export async function askForNote(asked: Omit<FrameNote, 'type'>): Promise<boolean> {
  return (await toPage({ type: 'frame/note', ...asked })) === true;
}
