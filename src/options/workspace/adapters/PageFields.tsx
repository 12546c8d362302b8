import { Plus } from 'lucide-react';
import { ADAPTED_FACT_NAMES, type FactRule, type PageRule } from '../../../core/adapters/adapter.ts';
import type { Trial } from '../../../core/adapters/trial.ts';
import { Button } from '../../../ui/Button.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import css from './Adapters.module.css';
import { FactRow } from './FactRow.tsx';
import { containerWords, factRule, foundWords, PAGE_WORDS } from './words.ts';

interface Props {
  id: string;
  page: PageRule;
  /** The address says of which kind a record is. */
  hasWord: boolean;
  /** The built-in adapter knows what holds the record. */
  isBuiltIn: boolean;
  /** Begins within the page: `facts/0/selector`. */
  faultAt(path: string): string;
  /** Of a page of this kind. */
  trial: Trial | null;
  /** What was tried then. */
  triedBy: PageRule | null;
  change(page: PageRule): void;
  remove: (() => void) | null;
}

/** What is read on the page of one kind of record. */
export function PageFields({ id, page, hasWord, isBuiltIn, faultAt, trial, triedBy, change, remove }: Props) {
  const { type, word, container, facts } = page;
  const taken = facts.map(({ fact }) => fact);
  const free = ADAPTED_FACT_NAMES.find((fact) => !taken.includes(fact));
  const isSame = triedBy?.container === container;
  const missed = trial && isSame ? containerWords(trial) : null;
  const isTried = (rule: FactRule): boolean =>
    isSame && triedBy.facts.some((one) => one.fact === rule.fact && JSON.stringify(one) === JSON.stringify(rule));
  const add = () => {
    if (!free) return;
    change({ ...page, facts: [...facts, factRule(free)] });
    requestAnimationFrame(() => document.getElementById(`${id}-fact-${facts.length}`)?.focus());
  };
  const faultOf = (at: number): string =>
    ['fact', 'selector', 'how', 'attribute'].map((part) => faultAt(`facts/${at}/${part}`)).find(Boolean) ?? '';
  return (
    <fieldset className={css.page}>
      <legend>{PAGE_WORDS[type]}</legend>
      <div className={css.where}>
        {hasWord ? (
          <Labelled name="Stands at :type" id={`${id}-word`} className={css.word}>
            <TextInput
              id={`${id}-word`}
              className={css.code ?? ''}
              value={word}
              placeholder={type === 'deal' ? 'deals' : 'meetings'}
              spellCheck={false}
              aria-invalid={faultAt('word') !== ''}
              aria-describedby={`${id}-word-fault`}
              onText={(text) => change({ ...page, word: text })}
            />
          </Labelled>
        ) : null}
        <Labelled name={isBuiltIn ? 'Selector of the whole record, if it changed' : 'Selector of the whole record'} id={`${id}-container`}>
          <TextInput
            id={`${id}-container`}
            className={css.code ?? ''}
            value={container}
            placeholder={isBuiltIn ? 'As Baton knows it' : '.record'}
            spellCheck={false}
            aria-invalid={faultAt('container') !== ''}
            aria-describedby={`${id}-container-fault`}
            onText={(text) => change({ ...page, container: text })}
          />
        </Labelled>
      </div>
      <p id={`${id}-word-fault`} className={css.fault}>
        {faultAt('word')}
      </p>
      <p id={`${id}-container-fault`} className={css.fault}>
        {faultAt('container') || missed?.says}
      </p>
      <ul className={css.facts} aria-label={`What is read on ${PAGE_WORDS[type].toLowerCase()}`}>
        {facts.map((rule, at) => {
          const found = isTried(rule) ? trial?.facts.find(({ fact }) => fact === rule.fact) : undefined;
          return (
            <FactRow
              key={rule.fact}
              id={`${id}-fact-${at}`}
              rule={rule}
              taken={taken}
              fault={faultOf(at)}
              found={found ? foundWords(found) : null}
              change={(next) => change({ ...page, facts: facts.map((one, place) => (place === at ? next : one)) })}
              remove={() => change({ ...page, facts: facts.filter((_, place) => place !== at) })}
            />
          );
        })}
      </ul>
      <p className={css.fault}>{faultAt('facts')}</p>
      <div className={css.buttons}>
        {free ? (
          <Button kind="quiet" onClick={add}>
            <Plus size={14} aria-hidden="true" /> Add a fact
          </Button>
        ) : null}
        {remove ? (
          <Button kind="quiet" onClick={remove}>
            Do not read {PAGE_WORDS[type].toLowerCase()}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
