import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { factsLine } from '../record/factsLine.ts';
import { useHandoff } from '../state/handoffStore.ts';
import css from './Facts.module.css';
import { FactsPanel } from './FactsPanel.tsx';

/** Who and when, in one line; behind it all that is known, to be looked at and put right. */
export function FactsLine() {
  const facts = useHandoff((state) => state.content.facts);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css.line}
        title="What is known of this record, and where from"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={css.lineText}>{factsLine(facts) || 'What is known of this record'}</span>
        <ChevronDown className={css.chevron} size={14} aria-hidden="true" />
      </button>
      {isOpen ? <FactsPanel id={id} onFold={() => setOpen(false)} /> : null}
    </>
  );
}
