import { useEffect, useState } from 'react';
import { signInByCompany, signInWays } from '../platform/company.ts';
import { managed, watchManaged } from '../platform/managed.ts';
import { signIn, signOut } from '../platform/messages.ts';
import type { SignInWays } from '../protocol/company.ts';
import type { SignInAnswer } from '../protocol/messages.ts';
import type { KeptAccount } from '../storage/records.ts';
import { Button } from '../ui/Button.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { device } from './device.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';
import { rolesInWords } from './people/RolesBox.tsx';
import { useWaitingHere } from './waitingHere.ts';

const USUAL_SERVER = 'http://127.0.0.1:8787';

/** How long somebody types before the server at this address is asked. */
const TYPED_MS = 400;

/** Whether the server at this address knows the company's own sign-in. */
function useCompany(server: string): SignInWays['company'] {
  const [known, setKnown] = useState<{ server: string; company: SignInWays['company'] }>({ server: '', company: null });
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(async () => {
      const ways = await signInWays(server);
      if (!isStale) setKnown({ server, company: ways?.company ?? null });
    }, TYPED_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [server]);
  return known.server === server ? known.company : null;
}

type Way = 'code' | 'company';

/** `isManaged`: an administrator set the server, so nobody types another. */
function SignInForm({ server: known, isManaged, note }: { server: string; isManaged: boolean; note?: string }) {
  const [typed, setServer] = useState(known);
  const server = isManaged ? known : typed;
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<{ by: Way; message: string } | null>(null);
  const [busy, setBusy] = useState<Way | null>(null);
  const company = useCompany(server);
  const send = async (by: Way, work: () => Promise<SignInAnswer>) => {
    setTrouble(null);
    setBusy(by);
    const answer = await work().finally(() => setBusy(null));
    setTrouble(answer.ok ? null : { by, message: answer.message });
  };
  const troubleOf = (way: Way) => <div role="alert">{trouble?.by === way ? <Notice tone="bad">{trouble.message}</Notice> : null}</div>;
  const sendCode = () => {
    if (!server.trim() || !code.trim())
      return setTrouble({
        by: 'code',
        message: server.trim() ? 'Type the sign-in code you were given.' : 'Type the address of your server.',
      });
    void send('code', () => signIn(server.trim(), code.trim()));
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        sendCode();
      }}
    >
      {note ? <Notice tone="mid">{note}</Notice> : null}
      <Labelled name="Server address" id="server">
        <TextInput
          id="server"
          value={server}
          onText={setServer}
          placeholder={USUAL_SERVER}
          spellCheck={false}
          autoComplete="url"
          readOnly={isManaged}
          aria-describedby={isManaged ? 'server-set' : undefined}
        />
      </Labelled>
      {isManaged ? (
        <p id="server-set" className={css.quiet}>
          Set by your administrator.
        </p>
      ) : null}
      {company ? (
        <>
          <div className={css.company}>
            <Button disabled={busy !== null} onClick={() => void send('company', () => signInByCompany(server.trim()))}>
              {busy === 'company' ? 'Signing in…' : 'Sign in with your company'}
            </Button>
            <p className={css.quiet}>
              {busy === 'company' ? 'Go on in the window that has opened.' : `Opens ${company.name ?? 'your company'}’s own sign-in.`}
            </p>
          </div>
          {troubleOf('company')}
          <p className={css.or}>or with a code</p>
        </>
      ) : null}
      <Labelled name="Sign-in code" id="code">
        <TextInput id="code" value={code} onText={setCode} placeholder="XXXX-XXXX-XXXX" spellCheck={false} autoComplete="one-time-code" />
      </Labelled>
      {troubleOf('code')}
      <Button type="submit" kind={company ? 'secondary' : 'primary'} disabled={busy !== null}>
        {busy === 'code' ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}

function whatStays(count: number | undefined): string {
  if (!count) return 'Your drafts stay on this device and come back when you sign in again.';
  if (count === 1) return '1 brief is not with your team’s server yet. Signed out, it stays on this device until you sign in again.';
  return `${count} briefs are not with your team’s server yet. Signed out, they stay on this device until you sign in again.`;
}

function SignedIn({ account }: { account: KeptAccount }) {
  const unsent = useWaitingHere(({ lines }) => lines?.length);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const leave = async () => {
    setTrouble('');
    setBusy(true);
    const answer = await signOut().finally(() => setBusy(false));
    if (!answer.ok) setTrouble(answer.message);
  };
  return (
    <div className={css.form}>
      <div className={css.who}>
        <b>{account.person.name}</b>
        <p>
          {account.person.email} · {rolesInWords(account.person.roles)}
        </p>
        <p>
          {account.workspace.name} on {account.server}
        </p>
      </div>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      <Button kind="secondary" disabled={busy} onClick={() => void leave()}>
        {busy ? 'Signing out…' : 'Sign out'}
      </Button>
      <p className={css.quiet}>{whatStays(unsent)}</p>
    </div>
  );
}

/** The server that an administrator set; null where none did, and until it is told: a browser may take seconds to read its policies when it starts. */
function useManagedServer(): string | null {
  const [set, keep] = useState<string | null>(null);
  useEffect(() => {
    const look = () => void managed().then(({ server }) => keep(server));
    look();
    return watchManaged(look);
  }, []);
  return set;
}

/** One-time code, or the company's own sign-in, in; device signed in. */
export function Account() {
  const [account, setAccount] = useState<KeptAccount | null | undefined>();
  const [server, setServer] = useState<string>();
  const set = useManagedServer();
  useEffect(
    () =>
      device.watchAccount((now) => {
        setAccount(now);
        void device.server().then((last) => setServer(last ?? USUAL_SERVER));
      }),
    [],
  );
  return (
    <Panel title="Sign-in" about="With your company’s account, or the one-time code that your administrator gave you.">
      {account === undefined || server === undefined ? null : account && !account.expired ? (
        <SignedIn account={account} />
      ) : account ? (
        <SignInForm
          server={set ?? account.server}
          isManaged={set !== null}
          note="Your sign-in has ended. Nothing is lost: sign in again, with a new code if you use one."
        />
      ) : (
        <SignInForm server={set ?? server} isManaged={set !== null} />
      )}
    </Panel>
  );
}
