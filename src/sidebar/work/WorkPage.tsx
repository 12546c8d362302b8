import { useSession } from '../state/session.ts';
import { SignInPrompt } from '../status/SignInPrompt.tsx';
import { Booked } from './Booked.tsx';
import { Empty } from './Empty.tsx';
import { FindBox } from './FindBox.tsx';
import { useListKeys } from './keys.ts';
import { Sections } from './Sections.tsx';
import { useBooked } from './useBooked.ts';
import { useOpen, useSections } from './useWork.ts';
import css from './Work.module.css';

/** All that this person has to do, and a box to find any handoff on this device. */
export function WorkPage() {
  const account = useSession((state) => state.account);
  useListKeys();
  const open = useOpen();
  const { bookings, isMore } = useBooked(account, open?.length ?? 0);
  const sections = useSections(open, bookings);
  if (account === undefined) return null;
  if (account === null)
    return (
      <main className={css.page}>
        <h1>Your work</h1>
        <SignInPrompt />
      </main>
    );
  return (
    <main className={css.page}>
      <h1>Your work</h1>
      <FindBox>
        {isMore ? <Booked /> : null}
        {sections?.length === 0 ? <Empty roles={account.person.roles} /> : null}
        {sections ? <Sections sections={sections} /> : null}
      </FindBox>
    </main>
  );
}
