import { Account } from './Account.tsx';
import { Appearance } from './Appearance.tsx';
import { Away } from './Away.tsx';
import { BeforeMeetings } from './BeforeMeetings.tsx';
import { Bookings } from './bookings/Bookings.tsx';
import { CrmAddresses } from './CrmAddresses.tsx';
import { Devices } from './devices/Devices.tsx';
import { GoTo } from './GoTo.tsx';
import { Keyboard } from './Keyboard.tsx';
import css from './Options.module.css';
import { Trouble } from './Trouble.tsx';
import { Unreadable } from './Unreadable.tsx';
import { Waiting } from './Waiting.tsx';
import { Workspace } from './workspace/Workspace.tsx';

/** The settings: of this device, and of the workspace for whoever may change them. */
export function Options() {
  return (
    <main className={css.page}>
      <header className={css.brand}>
        <img src="/icons/48.png" width={32} height={32} alt="" />
        <h1>Baton</h1>
        <GoTo />
      </header>
      <Trouble />
      <Account />
      <Away />
      <Devices />
      <Waiting />
      <Unreadable />
      <Bookings />
      <CrmAddresses />
      <BeforeMeetings />
      <Appearance />
      <Keyboard />
      <Workspace />
    </main>
  );
}
