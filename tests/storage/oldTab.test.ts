/** A tab that was open before an update: it must not keep the newer version out, and what is typed in it must not be lost. */
import { expect, test, vi } from 'vitest';
import { BatonDatabase } from '../../src/storage/database.ts';
import { ID, opened, RECORD, until } from './open.ts';

/** The next version of the database, as an update brings it. */
class Newer extends BatonDatabase {
  constructor(name: string) {
    super(name);
    this.version(5).stores({ handoffs: '[owner+id], owner, [owner+dirty], [owner+needs], [waits+owner], touched' });
  }
}

// Protection: the old connection closes when it hears `versionchange`. With a handler of ours that returns false instead, `open` waits for ever.
test('the newer version comes in at once, and the old tab writes on in what it made of the store', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { device, name } = opened();
  await device.writeRegister('u', RECORD, 'pain', 'A.');
  const newer = new Newer(name);
  const isBlocked = new Promise((resolve) => newer.on('blocked', () => resolve('blocked')));
  expect(await Promise.race([newer.open().then(() => 'open'), isBlocked])).toBe('open');
  await device.writeRegister('u', RECORD, 'pain', 'A. B.', { value: 'A.' });
  expect((await newer.handoffs.get(['u', ID]))?.registers.pain?.value).toBe('A. B.');
  expect(
    (
      await until<{ handoff: unknown }>(
        (seen) => device.watchHandoff('u', ID, seen),
        ({ handoff }) => handoff !== null,
      )
    ).handoff,
  ).toMatchObject({ registers: { pain: { value: 'A. B.' } } });
  newer.close();
});
