import { type ReactNode, useId, useState } from 'react';
import { postTest, putOutlet } from '../../../platform/notices.ts';
import type { OutletName } from '../../../protocol/notices.ts';
import type { KeptAccount } from '../../../storage/records.ts';
import type { TransportFailure } from '../../../sync/ports.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyText } from '../../../ui/CopyText.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import css from './Notices.module.css';

interface Props {
  name: 'mail' | OutletName;
  title: string;
  about: string;
  account: KeptAccount;
  mayTry: boolean;
  /** Where it leads; left out for what leads nowhere in particular. */
  host?: string | null;
  changed?: () => void;
  children?: ReactNode;
}

interface Said {
  isGood: boolean;
  text: string;
  /** Told this once. */
  secret: string | null;
}

const why = (failure: TransportFailure): string =>
  failure.kind === 'problem'
    ? (failure.faults?.[0]?.message ?? failure.detail)
    : 'The server does not answer. What you typed stays here; try again once you are connected.';

/** One way out of the house: where it leads, what it tells, and a test. */
export function Channel({ name, title, about, account, mayTry, host, changed, children }: Props) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = (isGood: boolean, text: string, secret: string | null = null) => setSaid({ isGood, text, secret });
  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };

  const lead = (channel: OutletName, to: string | null) =>
    busy(async () => {
      const answered = await putOutlet(account, channel, to);
      if (!answered.ok) return say(false, why(answered.failure));
      setAddress('');
      const { host: leads, secret } = answered.value;
      say(true, leads ? `It leads to ${leads} now.` : 'It leads nowhere any more.', secret);
      changed?.();
    });

  const test = () =>
    busy(async () => {
      const answered = await postTest(account, name);
      if (answered.ok) say(answered.value.ok, answered.value.says);
      else say(false, why(answered.failure));
    });

  return (
    <section className={css.channel} aria-labelledby={id}>
      <div className={css.head}>
        <h3 id={id} className={css.title}>
          {title}
        </h3>
        {mayTry ? (
          <Button kind="quiet" disabled={isBusy} onClick={() => void test()}>
            Send a test
          </Button>
        ) : null}
      </div>
      <p className={css.about}>{about}</p>
      {name === 'mail' ? null : (
        <>
          {host ? (
            <p className={css.leads}>
              <span>
                Leads to <b>{host}</b>
              </span>
              <Button kind="quiet" disabled={isBusy} onClick={() => void lead(name, null)}>
                Lead it nowhere
              </Button>
            </p>
          ) : null}
          <form
            className={css.inline}
            onSubmit={(event) => {
              event.preventDefault();
              void lead(name, address.trim());
            }}
          >
            <Labelled name={host ? 'Another address' : 'Address'} id={`${id}-address`}>
              <TextInput id={`${id}-address`} value={address} onText={setAddress} placeholder="https://" spellCheck={false} />
            </Labelled>
            <Button type="submit" kind="secondary" disabled={isBusy || address.trim() === ''}>
              Save address
            </Button>
          </form>
        </>
      )}
      <div role="status">{said ? <Notice tone={said.isGood ? 'good' : 'bad'}>{said.text}</Notice> : null}</div>
      {said?.secret ? (
        <div className={css.secret}>
          <p>The secret to check its signatures with. It is shown this once: keep it where your program finds it.</p>
          <code>{said.secret}</code>
          <CopyText name="the secret" text={said.secret} />
        </div>
      ) : null}
      {children}
    </section>
  );
}
