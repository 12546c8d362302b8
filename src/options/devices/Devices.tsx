import { useCallback, useEffect, useState } from 'react';
import { endDevice, getDevices } from '../../platform/people.ts';
import type { OwnDevices } from '../../protocol/people.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Notice } from '../../ui/Notice.tsx';
import { device } from '../device.ts';
import { Panel } from '../Panel.tsx';
import { failureWords } from '../people/failureWords.ts';
import { DeviceList } from './DeviceList.tsx';

function Own({ account }: { account: KeptAccount }) {
  const [devices, setDevices] = useState<OwnDevices['devices'] | null>(null);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => {
    const answered = await getDevices(account);
    if (answered.ok) setDevices(answered.value.devices);
  }, [account]);
  useEffect(() => void look(), [look]);
  if (!devices) return null;
  const end = async (id: string) => {
    setBusy(true);
    const answered = await endDevice(account, id);
    setTrouble(answered.ok ? '' : failureWords(answered.failure));
    await look();
    setBusy(false);
  };
  return (
    <Panel title="Your devices" about="Where you are signed in. One that you sign out is out at once.">
      <DeviceList
        name="Your devices"
        devices={devices.toSorted((a, b) => Number(b.isThis) - Number(a.isThis))}
        end={(id) => void end(id)}
        busy={busy}
      />
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
    </Panel>
  );
}

/** Where this person is signed in. */
export function Devices() {
  const [account, setAccount] = useState<KeptAccount | null>(null);
  useEffect(() => device.watchAccount(setAccount), []);
  return account && !account.expired ? <Own key={account.token} account={account} /> : null;
}
