import { useEffect, useState } from 'react';
import type { Correctable } from '../../core/handoff/corrections.ts';
import { handoffId } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { tabStorage } from '../state/tabStorage.ts';
import { FactBox } from './FactBox.tsx';
import css from './Facts.module.css';
import { factText } from './words.ts';

/** What a hand-off hardly does without, in the order in which it is asked for. */
const QUESTIONS: readonly (readonly [Correctable, string])[] = [
  ['account', 'Which company is this about?'],
  ['contact', 'Who is the contact there?'],
  ['meetingStart', 'When is the meeting?'],
];

/** A page, and its CRM, are given this long to tell it themselves. */
const PATIENCE_MS = 4_000;

/** Asks for one fact that neither the page nor the CRM tells, once the brief was begun; whoever says "Not now" is not asked again. */
export function AskFact() {
  const place = useHandoff(({ record, owner }) => (record ? `${owner} ${handoffId(record)}` : ''));
  return place ? <Ask key={place} place={place} /> : null;
}

function Ask({ place }: { place: string }) {
  const isBegun = useHandoff((state) => state.ready && state.local !== null);
  const facts = useHandoff((state) => state.content.facts);
  const corrected = useHandoff((state) => state.content.corrected);
  const [isTime, setTime] = useState(false);
  const [, setNotNow] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const key = (name: Correctable): string => `baton.notNow ${place} ${name}`;
  const isOpen = (name: Correctable): boolean => !factText(name, facts) && !corrected[name] && !tabStorage.getItem(key(name));
  const [name, question] = QUESTIONS.find(([one]) => isOpen(one)) ?? [];
  if (!isTime || !isBegun || !name) return null;
  const leave = (): void => {
    tabStorage.setItem(key(name), '1');
    setNotNow((times) => times + 1);
  };
  return (
    <div role="group" aria-label={question} className={css.ask}>
      <div className={css.askHead}>
        <span>{question}</span>
        <Button kind="quiet" className={css.back ?? ''} onClick={leave}>
          Not now
        </Button>
      </div>
      <FactBox key={name} name={name} isAsking onEnd={() => undefined} />
    </div>
  );
}
