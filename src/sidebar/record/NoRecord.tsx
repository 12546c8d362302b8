import { openOptions, openWork } from '../../platform/pages.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import list from '../../ui/list.module.css';
import { useSession } from '../state/session.ts';
import { useAround } from '../work/around.ts';
import { Booked } from '../work/Booked.tsx';
import { Empty } from '../work/Empty.tsx';
import { FindBox } from '../work/FindBox.tsx';
import { useListKeys } from '../work/keys.ts';
import { OfAccount } from '../work/OfAccount.tsx';
import { Sections } from '../work/Sections.tsx';
import { useBooked } from '../work/useBooked.ts';
import { useOpen, useSections } from '../work/useWork.ts';
import css from '../work/Work.module.css';
import { Which } from './Which.tsx';

/** As many of each kind as a sidebar shows. */
const MOST = 8;

/** The sidebar was called on a page that shows no deal and no meeting: what there is to do stands here instead. */
export function NoRecord() {
  const account = useSession((state) => state.account);
  if (account === undefined) return null;
  return account ? <MyWork account={account} /> : <Unknown />;
}

function MyWork({ account }: { account: KeptAccount }) {
  useListKeys();
  const open = useOpen();
  const isUnsure = useAround((state) => state.isUnsure);
  const { bookings, isMore } = useBooked(account, open?.length ?? 0);
  const sections = useSections(open, bookings);
  return (
    <>
      <main className={css.aside}>
        <FindBox>
          {isUnsure ? <Which /> : null}
          {isMore ? <Booked /> : null}
          {sections?.length === 0 ? (
            <Empty roles={account.person.roles}>
              <Address />
            </Empty>
          ) : null}
          {open ? <OfAccount open={open} /> : null}
          {sections ? <Sections sections={sections} most={MOST} /> : null}
        </FindBox>
      </main>
      <footer className={list.foot}>
        <Button kind="quiet" onClick={() => openOptions()}>
          Settings
        </Button>
        <Button kind="quiet" onClick={() => openWork()}>
          Open as a page
        </Button>
      </footer>
    </>
  );
}

const Address = () => <p>Is this your CRM, on an address of its own? Add it once in the settings.</p>;

function Unknown() {
  const isUnsure = useAround((state) => state.isUnsure);
  if (isUnsure) return <Which />;
  return (
    <EmptyState title="No deal or meeting here">
      <p>Open one in your CRM and its brief appears. Is this your CRM, on an address of its own? Add it once in the settings.</p>
      <div>
        <Button kind="quiet" onClick={() => openOptions()}>
          Open settings
        </Button>
      </div>
    </EmptyState>
  );
}
