import { useId, useState } from 'react';
import { postBookings } from '../../platform/bookings.ts';
import { IMPORT_MAX, type ImportAnswer } from '../../protocol/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Choice } from '../people/Choice.tsx';
import { failureWords } from '../people/failureWords.ts';
import css from './Bookings.module.css';
import { importWords } from './importWords.ts';
import { UndoImport } from './UndoImport.tsx';

const ORDERS = [
  { id: 'dmy', name: 'Day first: 30/11/2026' },
  { id: 'mdy', name: 'Month first: 11/30/2026' },
];

type Came = { ok: true; kind: 'csv' | 'ics'; answer: ImportAnswer } | { ok: false; message: string };

/** A list or a calendar file, chosen on this computer. */
export function ImportForm({ account, done }: { account: KeptAccount; done: () => void }) {
  const id = useId();
  const [order, setOrder] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Came | null>(null);

  const send = async (file: File): Promise<Came> => {
    const text = await file.text().catch(() => '');
    if (text.trim() === '') return { ok: false, message: 'There is nothing in this file. Choose another.' };
    if (text.length > IMPORT_MAX)
      return { ok: false, message: 'This file is too long to send at once. Cut it into parts of 900,000 characters.' };
    const kind = /^\ufeff?\s*BEGIN:VCALENDAR/i.test(text) ? 'ics' : 'csv';
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answered = await postBookings(account, { kind, text, zone: timeZone, ...((order === 'dmy' || order === 'mdy') && { order }) });
    return answered.ok ? { ok: true, kind, answer: answered.value } : { ok: false, message: failureWords(answered.failure) };
  };
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    setBusy(true);
    setCame(await send(file));
    setBusy(false);
    // So that the same file, mended, can be chosen again.
    input.value = '';
    done();
  };
  return (
    <div className={css.part}>
      <h3>Bring bookings</h3>
      <p className={css.quiet}>
        A list (CSV) with columns such as SDR e-mail, Created, Meeting start, Company and Domain, or a meeting saved as .ics.
      </p>
      <div className={css.import}>
        <Labelled name="List or calendar file" id={id}>
          <input
            id={id}
            type="file"
            accept=".csv,.txt,.ics,text/csv,text/calendar"
            disabled={busy}
            onChange={({ currentTarget }) => void choose(currentTarget)}
          />
        </Labelled>
        <Choice label="Dates like 04/05/2026" value={order} onChoice={setOrder} options={ORDERS} none="As the list itself shows" />
      </div>
      <div role="status">
        {busy ? <p className={css.quiet}>Reading…</p> : null}
        {came?.ok ? (
          <Notice tone={came.answer.refused.length > 0 ? 'mid' : 'good'}>
            {came.answer.undo ? (
              <UndoImport key={came.answer.undo.id} account={account} undo={came.answer.undo} did={importWords(came.answer)} done={done} />
            ) : (
              importWords(came.answer)
            )}
            {came.answer.refused.length > 0 ? (
              <ul className={css.refused} aria-label="Not taken">
                {came.answer.refused.map(({ line, why }) => (
                  <li key={line}>
                    {came.kind === 'csv' ? 'Line' : 'Meeting'} {line}: {why}
                  </li>
                ))}
              </ul>
            ) : null}
          </Notice>
        ) : null}
      </div>
      <div role="alert">{came && !came.ok ? <Notice tone="bad">{came.message}</Notice> : null}</div>
    </div>
  );
}
