import { openOptions } from '../../platform/pages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSession } from '../state/session.ts';
import css from './HandoffStatus.module.css';

/** Writing needs no sign-in, handing off does. */
export function SignInPrompt() {
  const account = useSession((state) => state.account);
  if (account === undefined || (account && !account.expired)) return null;
  return (
    <div className={css.status}>
      <Notice
        tone="info"
        action={
          <Button kind="quiet" onClick={() => openOptions()}>
            Sign in
          </Button>
        }
      >
        {account ? 'Your sign-in has ended. What you write stays on this device.' : 'Not signed in. What you write stays on this device.'}
      </Notice>
    </div>
  );
}
