/** The browser's own panel beside a page, and the button that opens it: Playwright knows neither, the browser's debugging protocol both. */
import type { BrowserContext, CDPSession } from 'playwright-core';
import { EXTENSION_ID } from '../../src/server/config.ts';
import { until } from './until.ts';

interface Target {
  type: string;
  targetId: string;
  url: string;
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  return browser.newBrowserCDPSession();
}

async function targets(session: CDPSession): Promise<Target[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/** A real press of the toolbar button on the tab that shows this address, with all that the browser allows only then. */
export async function clickToolbar(context: BrowserContext, address: string): Promise<void> {
  const session = await sessionOf(context);
  const tab = (await targets(session)).find(({ type, url }) => type === 'tab' && url === address);
  if (!tab) throw new Error(`No tab shows ${address}`);
  // Newer than the types of the protocol.
  await (session as unknown as { send(name: string, asked: object): Promise<unknown> }).send('Extensions.triggerAction', {
    id: EXTENSION_ID,
    targetId: tab.targetId,
  });
  await session.detach();
}

export interface Panel {
  /** What an expression comes to in the panel's page, as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** Types where the caret is. */
  type(text: string): Promise<void>;
  picture(width: number, height: number): Promise<Buffer>;
  close(): Promise<void>;
}

const isPanel = ({ type, url }: Target): boolean => type === 'page' && url.startsWith('chrome-extension:') && url.includes('?beside=');

export async function panelIn(context: BrowserContext): Promise<Panel> {
  const session = await sessionOf(context);
  const { targetId } = await until(async () => (await targets(session)).find(isPanel), 'the panel beside the page');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  async function send<T>(method: string, params: object): Promise<T> {
    last += 1;
    const id = last;
    const answered = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error) throw new Error(error.message);
    return result as T;
  }
  return {
    async evaluate(expression) {
      const { result } = await send<{ result: { value?: unknown } }>('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      return result.value;
    },
    type: (text) => send('Input.insertText', { text }),
    async picture(width, height) {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
    },
  };
}
