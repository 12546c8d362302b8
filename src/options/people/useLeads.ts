import { useEffect, useState } from 'react';
import { readSetting } from '../../core/settings/kept.ts';
import type { SettingValue } from '../../core/settings/registry.ts';
import { getSettings } from '../../platform/settings.ts';
import type { KeptAccount } from '../../storage/records.ts';

/** The leads of a team; null until the server has answered. */
export function useLeads(account: KeptAccount, team: string): SettingValue<'leads'> | null {
  const [leads, setLeads] = useState<SettingValue<'leads'> | null>(null);
  useEffect(() => {
    let isOver = false;
    void getSettings(account).then((answered) => {
      if (isOver || !answered.ok) return;
      setLeads(readSetting('leads', answered.value.settings.find((one) => one.name === 'leads' && one.of === team)?.value));
    });
    return () => {
      isOver = true;
    };
  }, [account, team]);
  return leads;
}
