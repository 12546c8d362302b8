import { useState } from 'react';
import { isOfRecord } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { deniedOf, denyDeal, tellDeal, toldOf, useDeal } from '../record/deal.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { DealBox } from './DealBox.tsx';
import css from './Facts.module.css';
import { useCanTellDeal } from './useCanTellDeal.ts';

/** What is said of the deal of the page's meeting, and the way to say otherwise. */
export function ToldDeal() {
  const told = useDeal(toldOf);
  const denied = useDeal(deniedOf);
  const isShown = useHandoff(({ record }) => record !== null && told !== null && isOfRecord(record, told));
  const isAsked = useDeal((state) => Boolean(state.kept));
  const canTell = useCanTellDeal();
  const [isOpen, setOpen] = useState(false);
  if (told) return isShown ? <Line says="Told to be this deal’s meeting." act="Not this deal" onAct={denyDeal} /> : null;
  if (canTell && isAsked && isOpen) return <DealBox autoFocus />;
  if (canTell && isAsked) return <Line says="This meeting stands for itself." act="Tell its deal" onAct={() => setOpen(true)} />;
  if (denied) return <Line says="Somebody told to which deal it belongs." act="Show that deal" onAct={() => tellDeal(denied)} />;
  return null;
}

function Line({ says, act, onAct }: { says: string; act: string; onAct: () => void }) {
  return (
    <div className={css.told}>
      <p className={css.origin}>{says}</p>
      <Button kind="quiet" className={css.back ?? ''} onClick={onAct}>
        {act}
      </Button>
    </div>
  );
}
