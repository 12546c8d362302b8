// @vitest-environment happy-dom
/** How the server’s note stands is asked when something happened, and at no key stroke. */
import './page.ts';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handedOff } from '../../core/handoff/brief.ts';
import { ownScreen, sam } from '../onScreen.tsx';

const { followServerNote } = await import('../../../src/sidebar/crmNote/byServer.ts');
const { useLayout } = await import('../../../src/sidebar/frame/layout.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');

const screen = ownScreen();
const asked: string[] = [];
beforeAll(followServerNote);
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (path: unknown) => {
    asked.push(String(path));
    return Response.json({ note: null });
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  useLayout.setState({ collapsed: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const quiet = () => vi.advanceTimersByTimeAsync(2_000);

test('a brief that is mended asks nothing with each word, and once when something happened', async () => {
  await screen(null, sam, handedOff('bounced'));
  const { local, record } = useHandoff.getState();
  const connected = [{ crm: record?.crm, origin: record?.origin }];
  useSession.setState({ settings: [{ name: 'connections', of: '', revision: 1, value: { connected } }] });
  await quiet();
  expect(asked).toEqual([expect.stringContaining('/v1/crm-note?')]);
  for (let count = 0; count < 5; count += 1) {
    useHandoff.setState((state) => ({ local: state.local && { ...state.local, touched: state.local.touched + 1 } }));
    await quiet();
  }
  expect(asked).toHaveLength(1);
  const { server } = local ?? {};
  const again = { type: 'submitted', at: '2026-12-02T09:00:00.000Z', by: 'sam', score: 15, words: 100 } as const;
  if (local && server) useHandoff.setState({ local: { ...local, server: { ...server, events: [...server.events, again] } } });
  await quiet();
  expect(asked).toHaveLength(2);
});
