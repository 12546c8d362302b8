import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import input from '../../ui/input.module.css';
import { recordAt } from '../record/addressed.ts';
import { tellDeal } from '../record/deal.ts';
import { reportFailure } from '../state/failures.ts';
import css from './Facts.module.css';

const PASTE = 'Paste the deal’s address';
const NOT_A_DEAL = 'That is not the address of a deal. Open the deal and copy what stands in the address bar.';
const SILENT = 'The page does not answer. Reload it, and paste the address again.';

/** The deal of the page's meeting, by its address. */
export function DealBox({ autoFocus = false }: { autoFocus?: boolean }) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!address.trim()) return;
    const record = await recordAt(address.trim());
    if (record?.type === 'deal') tellDeal(record);
    else setTrouble(record === undefined ? SILENT : NOT_A_DEAL);
  };
  return (
    <form className={css.form} noValidate onSubmit={(event) => void submit(event).catch(reportFailure)}>
      <div className={css.boxes}>
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever opened it is about to write.
          autoFocus={autoFocus}
          className={input.input}
          type="url"
          aria-label={PASTE}
          placeholder={PASTE}
          aria-invalid={trouble !== ''}
          aria-describedby={trouble ? id : undefined}
          maxLength={4_000}
          value={address}
          onChange={({ currentTarget: { value } }) => setAddress(value)}
        />
        <Button type="submit" kind="secondary" className={css.keep ?? ''}>
          Keep
        </Button>
      </div>
      {trouble ? (
        <div className={css.foot}>
          <p id={id} className={css.asked} role="alert">
            {trouble}
          </p>
        </div>
      ) : null}
    </form>
  );
}
