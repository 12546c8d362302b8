import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Correctable } from '../../core/handoff/corrections.ts';
import { Button } from '../../ui/Button.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { asInCrm } from './correct.ts';
import { FactBox } from './FactBox.tsx';
import css from './Facts.module.css';
import { FACT_NAMES, factText, originOf } from './words.ts';

interface Props {
  name: Correctable;
  writer: string;
  canWrite: boolean;
}

/** One fact: what it is, where it comes from, and, for who writes the brief, a way to put it right. */
export function FactRow({ name, writer, canWrite }: Props) {
  const content = useHandoff((state) => state.content);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever went on elsewhere stays there.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const text = factText(name, content.facts);
  const isCorrected = content.corrected[name] !== undefined;
  const origin = originOf(name, { ...content, writer });
  const back = isCorrected ? (
    <Button
      kind="quiet"
      className={css.back ?? ''}
      onClick={() => {
        asInCrm(name);
        setOpen(false);
      }}
    >
      {factText(name, content.told) ? 'As in the CRM' : 'Take back'}
    </Button>
  ) : null;
  if (!canWrite && !text && !isCorrected) return null;
  return (
    <div className={css.row}>
      <dt>{FACT_NAMES[name]}</dt>
      <dd>
        {isOpen ? (
          <FactBox name={name} origin={origin} onEnd={() => setOpen(false)}>
            {back}
          </FactBox>
        ) : (
          <>
            {canWrite ? (
              <button
                ref={button}
                type="button"
                className={css.value}
                title={origin || undefined}
                aria-label={`${text ? 'Correct' : 'Add'} ${FACT_NAMES[name]}${text ? `: ${text}` : ''}`}
                aria-description={origin || undefined}
                onClick={() => setOpen(true)}
              >
                {text ? <span className={css.text}>{text}</span> : <span className={css.missing}>{isCorrected ? 'Nothing' : 'Add'}</span>}
                <Pencil className={css.pencil} size={13} aria-hidden="true" />
              </button>
            ) : (
              <span className={css.plain} title={origin || undefined}>
                {text || 'Nothing'}
              </span>
            )}
            {isCorrected ? (
              <div className={css.foot}>
                <p className={css.origin}>{origin}</p>
                {canWrite ? back : null}
              </div>
            ) : null}
          </>
        )}
      </dd>
    </div>
  );
}
