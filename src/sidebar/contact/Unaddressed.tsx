import type { Unaddressed as Lack } from '../../core/introduction/addressees.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** To whom no address leads. The contact's is offered, and put in by nobody but the person: it may be somebody else who comes. */
export function Unaddressed({ id, unaddressed, onAdd }: { id: string; unaddressed: Lack; onAdd: (email: string) => void }) {
  const { says, instead } = unaddressed;
  return (
    <Notice
      tone="mid"
      id={id}
      action={
        instead ? (
          <Button kind="quiet" onClick={() => onAdd(instead.email)}>
            Add this address
          </Button>
        ) : null
      }
    >
      {says}
      {instead ? ` The contact is ${[instead.name, instead.email].filter(Boolean).join(', ')}.` : null}
    </Notice>
  );
}
