import { useState } from 'react';
import { newBookingHook } from '../../platform/bookings.ts';
import type { NewHook } from '../../protocol/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { failureWords } from '../people/failureWords.ts';
import css from './Bookings.module.css';

/** How the workspace's own programs tell of bookings. */
export function Hook({ account, since, done }: { account: KeptAccount; since: string | null; done: () => void }) {
  const [made, setMade] = useState<NewHook | null>(null);
  const [isSure, setSure] = useState(false);
  const [trouble, setTrouble] = useState('');
  const make = async () => {
    const answered = await newBookingHook(account);
    setSure(false);
    setTrouble(answered.ok ? '' : failureWords(answered.failure));
    if (answered.ok) setMade(answered.value);
    done();
  };
  return (
    <div className={css.part}>
      <h3>From your own programs</h3>
      <p className={css.quiet}>
        They post each booking, signed with a secret.{' '}
        {since ? `One is in use since ${dayAndTime(since)}.` : 'There is no secret yet, so nothing is taken.'}
      </p>
      {made ? (
        <div className={css.secret} role="status">
          <div>
            <output aria-label="Address for bookings">{`${account.server}${made.path}`}</output>
            <CopyText name="the address" text={`${account.server}${made.path}`} />
          </div>
          <div>
            <output aria-label="Secret for bookings">{made.secret}</output>
            <CopyText name="the secret" text={made.secret} />
          </div>
          <p className={css.quiet}>Put both into your program now: the secret is shown this once.</p>
        </div>
      ) : null}
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      <Button kind="secondary" aria-expanded={since ? isSure : undefined} onClick={() => (since ? setSure(!isSure) : void make())}>
        {since ? 'Make a new secret…' : 'Make a secret'}
      </Button>
      {since && isSure ? (
        <Unfolded onFold={() => setSure(false)}>
          <Notice
            tone="mid"
            action={
              <Button kind="secondary" onClick={() => void make()}>
                Replace it
              </Button>
            }
          >
            Programs that sign with the one in use are refused from then on.
          </Notice>
        </Unfolded>
      ) : null}
    </div>
  );
}
