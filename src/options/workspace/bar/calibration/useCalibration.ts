/** How the calibration of a team's bar stands on the server, and what this lead does about it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { getCalibration, postCalibration } from '../../../../platform/calibration.ts';
import type { Calibration, CalibrationAct } from '../../../../protocol/calibration.ts';
import type { KeptAccount } from '../../../../storage/records.ts';
import type { Transported } from '../../../../sync/ports.ts';
import { notSaved } from '../../saving.ts';

function troubleIn(answered: Transported<Calibration>): string {
  if (answered.ok) return '';
  const { failure } = answered;
  if (failure.kind === 'problem' && failure.problem === 'not-now') return failure.detail;
  const said = notSaved(failure);
  return said.ok ? '' : said.message;
}

export function useCalibration(account: KeptAccount, team: string) {
  const [calibration, setCalibration] = useState<Calibration | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isAway, setAway] = useState(false);
  /** An answer may get lost: the same goes under the same key until it is answered. */
  const sent = useRef({ what: '', key: '' });

  const look = useCallback(async () => {
    const answered = await getCalibration(account, team);
    setAway(!answered.ok);
    if (answered.ok) setCalibration(answered.value);
  }, [account, team]);
  useEffect(() => void look(), [look]);

  /** Resolves with whether it was done. */
  const act = async (does: CalibrationAct): Promise<boolean> => {
    const what = JSON.stringify(does);
    if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID() };
    const answered = await postCalibration(account, team, does, sent.current.key);
    if (answered.ok || answered.failure.kind === 'problem') sent.current = { what: '', key: '' };
    setTrouble(troubleIn(answered));
    if (answered.ok) setCalibration(answered.value);
    else if (answered.failure.kind === 'problem') await look();
    return answered.ok;
  };
  return { calibration, trouble, isAway, look, act };
}
