import { useState } from 'react';
import { Button } from './Button.tsx';

const SAYS = { no: 'Copy', yes: 'Copied', refused: 'Select the text and copy it' } as const;

/** Takes a text along. `name` says which one to those who do not see it. */
export function CopyText({ name, text }: { name: string; text: string }) {
  const [done, setDone] = useState<keyof typeof SAYS>('no');
  const copy = async () => {
    // Some pages do not let a frame in them copy.
    await navigator.clipboard.writeText(text).then(
      () => setDone('yes'),
      () => setDone('refused'),
    );
  };
  return (
    <>
      <Button kind="secondary" onClick={() => void copy().catch(() => setDone('refused'))}>
        {SAYS[done]}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <span className="visually-hidden" role="status">
        {done === 'no' ? '' : SAYS[done]}
      </span>
    </>
  );
}
