/** What the content script needs of the browser. Apart from the rest of this room, so that no polyfill and no schema comes along. */

/** False once this extension was updated or removed: the script in the page is an orphan then. */
export function connected(): boolean {
  try {
    return Boolean(chrome.runtime?.id);
  } catch {
    return false;
  }
}

/** The address of the sidebar's page for a frame in a web page; with `use_dynamic_url`, one that the page cannot guess. */
export function frameAddress(): string {
  return chrome.runtime.getURL('src/sidebar/index.html');
}

/** Ports of frames in a page with a sandbox: they may speak, and hear nothing that is said to everybody. */
const lines = new Set<chrome.runtime.Port>();

/** As `frame.ts` calls the ports that a frame opens to its page, to hear by, or to say that it stands beside the page. */
const LINE = 'baton-page';
const BESIDE = 'baton-beside';

/** Takes the ports of this extension's own pages. A sidebar stands beside the page until what `beside` returns is called. Returns the way to stop. */
export function takePorts(beside: () => () => void): () => void {
  const listener = (port: chrome.runtime.Port): void => {
    if (port.sender?.id !== chrome.runtime.id) return;
    if (port.name === LINE) {
      lines.add(port);
      port.onDisconnect.addListener(() => lines.delete(port));
    }
    if (port.name === BESIDE) port.onDisconnect.addListener(beside());
  };
  chrome.runtime.onConnect.addListener(listener);
  return () => {
    if (connected()) chrome.runtime.onConnect.removeListener(listener);
  };
}

/** Tells the extension's other parts; nobody listening is no fault. */
export function tell(message: object): void {
  chrome.runtime.sendMessage(message).catch(() => undefined);
  for (const port of lines) port.postMessage(message);
}

/** `hear` gets what this extension's own parts say to this tab, and answers with anything but undefined, or stays silent. Returns the way to stop. */
export function listen(hear: (message: unknown) => unknown): () => void {
  const listener = (message: unknown, sender: chrome.runtime.MessageSender, answer: (value: unknown) => void): void => {
    if (sender.id !== chrome.runtime.id) return;
    const value = hear(message);
    if (value !== undefined) answer(value);
  };
  chrome.runtime.onMessage.addListener(listener);
  return () => {
    if (connected()) chrome.runtime.onMessage.removeListener(listener);
  };
}

/** Resolves with undefined where nobody answers. */
export async function ask(message: object): Promise<unknown> {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
