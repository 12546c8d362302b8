/** The adapters that this person's workspace wrote: which pages hear of them, and what a tab is read by. */
import type { Adapter } from '../core/adapters/adapter.ts';
import { addressPattern, hostMatch, isOnHost } from '../core/adapters/address.ts';
import { isReadByItself } from '../core/adapters/builtIn.ts';
import { settingIn } from '../core/settings/kept.ts';
import { readTab, registerAdapted } from '../platform/adapters.ts';
import { device } from './device.ts';
import { guarded } from './failures.ts';
import { createRounds } from './rounds.ts';

/** Of the sidebar's own: what pages without a record are about. */
const AROUND = 'around';

export async function ownAdapters(): Promise<readonly Adapter[]> {
  const account = await device.account();
  return account ? settingIn(await device.settings(account.person.id), 'adapters', '').adapters : [];
}

const patternOf = ({ address }: Adapter) => {
  const read = addressPattern(address);
  return read.ok ? read.pattern : null;
};

/** Told to pages of their host alone. */
export const adaptersAt = async (address: URL): Promise<Adapter[]> =>
  (await ownAdapters()).filter((adapter) => {
    const pattern = patternOf(adapter);
    return pattern !== null && isOnHost(pattern, address);
  });

async function register(): Promise<void> {
  const patterns = (await ownAdapters()).flatMap((adapter) => patternOf(adapter) ?? []);
  await registerAdapted(patterns.map(hostMatch));
}

/** May be called as often as one likes: it changes only what is otherwise. */
export const registerOwn = guarded('the workspace’s adapters', createRounds(register).ask);

/** Rejects where no tab is named, and where the tab takes no reader. */
export async function read(tabId: number | undefined, crm: string): Promise<void> {
  if (tabId === undefined) throw new Error('No tab is named whose page is to be read.');
  const own = (await ownAdapters()).filter((adapter) => adapter.crm === crm);
  await readTab(tabId, crm, own, crm === AROUND || isReadByItself(crm));
}
