import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addCrmAddress, crmAddresses, removeCrmAddress } from '../platform/permissions.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

/** Self-hosted CRMs: one permission for one address, asked for by the browser, taken back here. */
export function CrmAddresses() {
  const [addresses, setAddresses] = useState<string[]>([]);
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState('');
  const look = () => void crmAddresses().then(setAddresses);
  useEffect(look, []);

  const add = async () => {
    const answer = await addCrmAddress(address);
    setTrouble(answer.ok ? '' : answer.message);
    if (answer.ok) setAddress('');
    look();
  };

  return (
    <Panel title="CRM addresses" about="Add the address of a CRM that your company runs itself.">
      <form
        className={css.inline}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Labelled name="CRM address" id="crm">
          <TextInput id="crm" value={address} onText={setAddress} placeholder="https://crm.your-company.example" spellCheck={false} />
        </Labelled>
        <Button type="submit" kind="secondary">
          Add a CRM address
        </Button>
      </form>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      {addresses.length > 0 ? (
        <ul className={css.list} aria-label="CRM addresses">
          {addresses.map((one) => (
            <li key={one}>
              {one}
              <IconButton icon={X} name={`Remove ${one}`} onClick={() => void removeCrmAddress(one).then(look)} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>None added. Odoo, EspoCRM, SuiteCRM, SugarCRM and Twenty are understood on any address.</p>
      )}
    </Panel>
  );
}
