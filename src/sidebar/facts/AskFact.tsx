import { useEffect, useState } from 'react';
import type { Correctable } from '../../core/handoff/corrections.ts';
import { handoffId } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { draftStorage } from '../state/tabStorage.ts';
import { FactBox } from './FactBox.tsx';
import css from './Facts.module.css';
import { useIsTime } from './patience.ts';
import { factText } from './words.ts';

/** What a hand-off hardly does without, in the order in which it is asked for. */
const QUESTIONS: readonly (readonly [Correctable, string])[] = [
  ['account', 'Which company is this about?'],
  ['contact', 'Who is the contact there?'],
  ['meetingStart', 'When is the meeting?'],
];

/** Asks for one fact that neither the page nor the CRM tells, once the brief was begun; whoever says "Not now" is not asked again. */
export function AskFact() {
  const place = useHandoff(({ record, owner }) => (record ? `${owner} ${handoffId(record)}` : ''));
  return place ? <Ask key={place} place={place} /> : null;
}

/** Facts that this person would not be asked for, of this handoff, on this device; null until the browser has said. */
function useLeft(place: string): [left: readonly string[] | null, leave: (name: Correctable) => void] {
  const key = `baton.notNow ${place}`;
  const [left, setLeft] = useState<readonly string[] | null>(null);
  useEffect(() => {
    void Promise.resolve(draftStorage.getItem(key)).then((kept) => setLeft(kept?.split(' ') ?? []), reportFailure);
  }, [key]);
  const leave = (name: Correctable): void => {
    const now = [...(left ?? []), name];
    setLeft(now);
    void Promise.resolve(draftStorage.setItem(key, now.join(' '))).catch(reportFailure);
  };
  return [left, leave];
}

function Ask({ place }: { place: string }) {
  const isBegun = useHandoff((state) => state.ready && state.local !== null);
  const facts = useHandoff((state) => state.content.facts);
  const corrected = useHandoff((state) => state.content.corrected);
  const [left, leave] = useLeft(place);
  const isTime = useIsTime();
  const isOpen = (name: Correctable): boolean => !factText(name, facts) && !corrected[name] && !left?.includes(name);
  const [name, question] = QUESTIONS.find(([one]) => isOpen(one)) ?? [];
  if (!isTime || !isBegun || !left || !name) return null;
  return (
    <div role="group" aria-label={question} className={css.ask}>
      <div className={css.askHead}>
        <span>{question}</span>
        <Button kind="quiet" className={css.back ?? ''} onClick={() => leave(name)}>
          Not now
        </Button>
      </div>
      <FactBox key={name} name={name} isAsking onEnd={() => undefined} />
    </div>
  );
}
