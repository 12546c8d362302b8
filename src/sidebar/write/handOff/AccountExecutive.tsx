import { useEffect } from 'react';
import { ExecutiveChoice } from '../../executive/ExecutiveChoice.tsx';
import { useHandoff } from '../../state/handoffStore.ts';
import { usePeople, useSession } from '../../state/session.ts';
import { write } from '../../state/typing.ts';

/** Who will run the meeting; the record's owner is proposed where their e-mail is known. */
export function AccountExecutive() {
  const ready = useHandoff((state) => state.ready);
  const chosen = useHandoff((state) => state.content.ae);
  const isUntouched = useHandoff((state) => state.values.ae === undefined);
  const ownerEmail = useHandoff((state) => state.content.facts.ownerEmail);
  const begun = useHandoff((state) => state.local !== null);
  const people = usePeople();
  const me = useSession((state) => state.account?.person);
  const executives = people.filter((person) => person.active && person.roles.includes('ae') && person.id !== me?.id);
  const owner = executives.find((person) => person.email.toLowerCase() === ownerEmail?.toLowerCase());

  // Proposed once the brief was begun: looking at a record must not begin one.
  useEffect(() => {
    if (ready && begun && isUntouched && owner) write('ae', owner.id);
  }, [ready, begun, isUntouched, owner]);

  return (
    <ExecutiveChoice
      id="ae"
      executives={executives}
      chosen={chosen ?? (isUntouched && owner ? owner.id : '')}
      asks={executives.length === 0 ? 'Sign in to choose' : 'Choose who runs the meeting'}
      disabled={!ready}
      onChoose={(ae) => write('ae', ae || null)}
    >
      {me?.roles.includes('ae') ? <option value={me.id}>Myself: a note of my own</option> : null}
    </ExecutiveChoice>
  );
}
