import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { managed, watchManaged } from '../platform/managed.ts';
import { type Added, addCrmAddress, allowCrmAddresses, type CrmAddress, crmAddresses, removeCrmAddress } from '../platform/permissions.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useNamedAddresses } from './namedAddresses.ts';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

/** Self-hosted CRMs: one permission for one address, asked for by the browser, taken back here unless an administrator set it. */
export function CrmAddresses() {
  const [addresses, setAddresses] = useState<CrmAddress[]>([]);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState('');
  const look = useCallback(() => {
    void crmAddresses().then(setAddresses);
    void managed().then((set) => setUnreadable(set.unreadable));
  }, []);
  useEffect(() => {
    look();
    return watchManaged(look);
  }, [look]);

  const asked = async (asking: Promise<Added>): Promise<boolean> => {
    const answer = await asking;
    setTrouble(answer.ok ? '' : answer.message);
    look();
    return answer.ok;
  };
  const add = async () => {
    if (await asked(addCrmAddress(address))) setAddress('');
  };
  const named = useNamedAddresses(addresses);
  const waiting = [...new Set([...addresses.filter(({ isAllowed }) => !isAllowed).map((one) => one.address), ...named])];

  return (
    <Panel title="CRM addresses" about="Add the address of a CRM that your company runs itself.">
      {waiting.length > 0 ? <Waiting addresses={waiting} allow={() => void asked(allowCrmAddresses(waiting))} /> : null}
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
            <Row key={one.address} {...one} remove={() => void removeCrmAddress(one.address).then(look)} />
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>None added. Odoo, EspoCRM, SuiteCRM, SugarCRM and Twenty are understood on any address.</p>
      )}
      {unreadable.length > 0 ? (
        <Notice tone="mid">
          Your administrator set what is no address: {unreadable.map((one) => `“${one}”`).join(', ')}. Tell them, so that Baton can open
          there.
        </Notice>
      ) : null}
    </Panel>
  );
}

function Row({ address, isManaged, isAllowed, remove }: CrmAddress & { remove: () => void }) {
  return (
    <li>
      <span className={css.address}>{address}</span>
      {isManaged ? (
        <span className={css.quiet}>Set by your administrator{isAllowed ? '' : ', not allowed yet'}</span>
      ) : (
        <IconButton icon={X} name={`Remove ${address}`} onClick={remove} />
      )}
    </li>
  );
}

/** Set by an administrator, and not allowed yet: the browser lets only the person do that. */
function Waiting({ addresses, allow }: { addresses: string[]; allow: () => void }) {
  const [first, ...others] = addresses;
  return (
    <Notice
      tone="mid"
      action={
        <Button kind="quiet" onClick={allow}>
          {others.length > 0 ? 'Allow these addresses' : 'Allow this address'}
        </Button>
      }
    >
      {others.length > 0
        ? `Your company has set ${addresses.length} CRM addresses. Allow them once, so that Baton opens there.`
        : `Your company has set ${first}. Allow it once, so that Baton opens there.`}
    </Notice>
  );
}
