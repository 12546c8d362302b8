import { Monitor } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { dayAndTime } from '../../ui/format.ts';
import css from './Devices.module.css';

interface Shown {
  id: string;
  name: string;
  signedIn: string;
  isThis?: boolean;
}

/** `name` of the list, for those who do not see what stands above it. */
export function DeviceList({
  name,
  devices,
  end,
  busy,
}: {
  name: string;
  devices: readonly Shown[];
  end: (id: string) => void;
  busy: boolean;
}) {
  return (
    <ul className={css.devices} aria-label={name}>
      {devices.map((device) => (
        <li key={device.id}>
          <Monitor size={17} strokeWidth={1.8} aria-hidden="true" />
          <div>
            <b>{device.name}</b>
            <p>{device.isThis ? 'This browser' : `Signed in ${dayAndTime(device.signedIn)}`}</p>
          </div>
          {device.isThis ? null : (
            <Button kind="secondary" disabled={busy} onClick={() => end(device.id)}>
              End sign-in
              <span className="visually-hidden">
                {' '}
                {device.name}, signed in {dayAndTime(device.signedIn)}
              </span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
