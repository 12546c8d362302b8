/** The port between the worker and a frame that has no storage of its own. */
import browser from 'webextension-polyfill';
import type * as z from 'zod';
import { type Ear, type FromRelay, fromRelaySchema, type Line, RELAY, type ToRelay, toRelaySchema } from '../protocol/relay.ts';

const FRAME = '/src/sidebar/index.html';

/** True in a page with a sandbox: this frame's origin is nobody's, whatever its address says. */
export const isNobodys = (): boolean => self.origin === 'null';

/**
 * True where what this frame could store would not be the extension's: nobody's in a sandbox, and in a `credentialless` frame a store that ends
 * with the page.
 */
export function isStorageForeign(): boolean {
  return isNobodys() || ('credentialless' in self && self.credentialless === true);
}

/** Opens a port to the worker, which wakes for it. Throws where this page outlived its extension. */
export function openRelay(ear: Ear<FromRelay>): Line<ToRelay> {
  return lineOn(browser.runtime.connect({ name: RELAY }), fromRelaySchema, ear);
}

/** Serves frames of this extension's sidebar and nobody else. Call while the worker starts. */
export function onRelay(serve: (line: Line<FromRelay>) => Ear<ToRelay>): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== RELAY) return;
    if (!isFrame(port.sender)) return port.disconnect();
    const line: Line<FromRelay> = { say: (message) => post(port, message) };
    lineOn(port, toRelaySchema, serve(line));
  });
}

/** A content script is this extension too, but its address is the CRM's. */
function isFrame(sender: browser.Runtime.MessageSender | undefined): boolean {
  if (sender?.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return false;
  const { protocol, host, pathname } = new URL(sender.url);
  // Not of the page itself: for that one the browser makes up a host that pages cannot guess.
  const own = new URL(browser.runtime.getURL(''));
  return protocol === own.protocol && host === own.host && pathname === FRAME;
}

function lineOn<Said, Heard>(port: browser.Runtime.Port, schema: z.ZodType<Heard>, ear: Ear<Heard>): Line<Said> {
  port.onMessage.addListener((message: unknown) => {
    const parsed = schema.safeParse(message);
    if (parsed.success) ear.heard(parsed.data);
  });
  port.onDisconnect.addListener(() => ear.ended());
  return { say: (message) => post(port, message) };
}

function post(port: browser.Runtime.Port, message: unknown): void {
  try {
    port.postMessage(message);
  } catch {
    // It has ended, and says so by itself.
  }
}
