import { useCallback, useEffect, useState } from 'react';
import { getConnections } from '../../platform/connections.ts';
import type { ConnectionsTold } from '../../protocol/connections.ts';
import type { KeptAccount } from '../../storage/records.ts';
import type { TransportFailure } from '../../sync/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../Panel.tsx';
import { failureWords } from '../people/failureWords.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { ConnectionRow } from './ConnectionRow.tsx';
import css from './Connections.module.css';
import type { Said } from './said.ts';

const ABOUT = 'CRMs in which the server itself keeps the note of each handoff, by a key of yours. People need no page open for it.';

/** The CRMs that the workspace is connected to, for its administrators. */
export function Connections({ account }: { account: KeptAccount }) {
  const [told, setTold] = useState<ConnectionsTold | null>(null);
  const [failure, setFailure] = useState<TransportFailure | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const look = useCallback(async () => {
    const answered = await getConnections(account);
    setFailure(answered.ok ? null : answered.failure);
    if (answered.ok) setTold(answered.value);
  }, [account]);
  useEffect(() => void look(), [look]);
  // An earlier server has none of this.
  if (!told && failure?.kind === 'problem') return null;
  const done = (next: Said) => {
    setAdding(false);
    setSaid(next);
    void look();
  };
  // What was said before is not so any more, or is said again below.
  const changed = () => {
    setSaid(null);
    void look();
  };
  return (
    <Panel title="Connections" about={ABOUT} anchor="connections">
      {failure ? (
        <Notice
          tone="mid"
          action={
            <Button kind="quiet" onClick={() => void look()}>
              Try again
            </Button>
          }
        >
          {failureWords(failure)}
        </Notice>
      ) : null}
      <div role="status" className={css.said}>
        {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
      </div>
      {told ? <Told {...{ told, account, isAdding, setAdding, done }} changed={changed} /> : null}
    </Panel>
  );
}

interface ToldProps {
  told: ConnectionsTold;
  account: KeptAccount;
  isAdding: boolean;
  setAdding: (isAdding: boolean) => void;
  done: (said: Said) => void;
  changed: () => void;
}

function Told({ told: { canKeep, connections }, account, isAdding, setAdding, done, changed }: ToldProps) {
  return (
    <>
      {connections.length > 0 ? (
        <ul className={css.connections} aria-label="Connected CRMs">
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} account={account} connection={connection} done={done} changed={changed} />
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>
          None yet. Without one, notes are written from the record’s page where its CRM lets people do that, and copied by hand elsewhere.
        </p>
      )}
      {canKeep ? null : (
        <Notice tone="mid">This server cannot keep keys yet. Whoever runs it sets BATON_SECRET_KEY, as its documentation says.</Notice>
      )}
      {canKeep ? (
        <div>
          <Button kind="secondary" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            Connect a CRM
          </Button>
        </div>
      ) : null}
      {canKeep && isAdding ? <ConnectForm account={account} done={done} cancel={() => setAdding(false)} /> : null}
    </>
  );
}
