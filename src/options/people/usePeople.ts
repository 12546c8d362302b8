/** The people of the workspace as the server has them, for as long as the page is open. */
import { useCallback, useEffect, useState } from 'react';
import { askToLook } from '../../platform/messages.ts';
import { getPeople } from '../../platform/people.ts';
import type { PeopleList } from '../../protocol/people.ts';
import type { KeptAccount } from '../../storage/records.ts';
import type { Transported } from '../../sync/ports.ts';
import { device } from '../device.ts';
import { failureWords } from './failureWords.ts';

/** What an action of the page gives: what the server answered, or what to do. */
export type Done<T> = { ok: true; value: T } | { ok: false; message: string };

export interface People {
  /** Null until the server has answered, and for whoever may not see it. */
  list: PeopleList | null;
  /** Does it, then looks again. Never rejects. */
  does<T>(asked: Promise<Transported<T>>): Promise<Done<T>>;
}

const NOT_FOR_THEM: ReadonlySet<string> = new Set(['not-allowed', 'not-signed-in']);

export function usePeopleList(account: KeptAccount): People {
  const [list, setList] = useState<PeopleList | null>(null);
  const look = useCallback(async () => {
    const answered = await getPeople(account);
    if (answered.ok) setList(answered.value);
    // What passes, as a server that is busy, takes nothing away from whoever is writing here.
    else if (answered.failure.kind === 'problem' && NOT_FOR_THEM.has(answered.failure.problem)) setList(null);
  }, [account]);
  useEffect(() => void look(), [look]);
  // What others change reaches this device, and says that it is worth looking.
  useEffect(() => device.watchPeople(account.person.id, () => void look()), [account, look]);

  return {
    list,
    async does(asked) {
      const answered = await asked;
      await look();
      askToLook();
      return answered.ok ? { ok: true, value: answered.value } : { ok: false, message: failureWords(answered.failure) };
    },
  };
}
