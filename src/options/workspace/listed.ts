/** Settings as the server has them, for as long as the page is open. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { sameSetting } from '../../core/settings/kept.ts';
import { stayInTouch } from '../../platform/live.ts';
import { askToLook } from '../../platform/messages.ts';
import { getSettings, putSetting } from '../../platform/settings.ts';
import type { ListedSettings } from '../../protocol/settings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { device } from '../device.ts';
import type { Saved } from './panel.ts';
import { notSaved } from './saving.ts';

export interface Listing {
  /** Null until the server has answered. */
  listed: ListedSettings | null;
  /** It did not, the last time it was asked. */
  isAway: boolean;
  reload(): void;
  save(name: string, of: string, value: unknown): Promise<Saved>;
}

export function useListing(account: KeptAccount): Listing {
  const [listed, setListed] = useState<ListedSettings | null>(null);
  const [isAway, setAway] = useState(false);
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` counts the times it is to look again.
  useEffect(() => {
    let isOver = false;
    void getSettings(account).then((answered) => {
      if (isOver) return;
      if (answered.ok) setListed(answered.value);
      setAway(!answered.ok);
    });
    return () => {
      isOver = true;
    };
  }, [account, asked]);

  useEffect(() => stayInTouch(account), [account]);
  // What others set reaches this device first, and says that it is worth looking.
  useEffect(() => device.watchSettings(account.person.id, reload), [account, reload]);
  useEffect(() => {
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [reload]);

  /** An answer may get lost: the same change goes under the same key until it is answered. */
  const sent = useRef({ what: '', key: '' });
  const save = async (name: string, of: string, value: unknown): Promise<Saved> => {
    const expected = listed?.settings.find((one) => sameSetting(one, { name, of }))?.revision ?? 0;
    const what = JSON.stringify([name, of, expected, value]);
    if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID() };
    const answered = await putSetting(account, name, { of, expected, value }, sent.current.key);
    if (answered.ok || answered.failure.kind === 'problem') sent.current = { what: '', key: '' };
    if (!answered.ok) {
      reload();
      return notSaved(answered.failure);
    }
    const now = answered.value;
    setListed(
      (before) => before && { ...before, settings: before.settings.map((one) => (sameSetting(one, now) ? { ...one, ...now } : one)) },
    );
    // Who may change what may hang on it, and the sidebar wants it too.
    reload();
    askToLook();
    return { ok: true };
  };
  return { listed, isAway, reload, save };
}
