import { X } from 'lucide-react';
import { ADAPTED_FACT_NAMES, ADAPTED_FACTS, type AdaptedFact, type FactRule, type How } from '../../../core/adapters/adapter.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import inputs from '../../../ui/input.module.css';
import { TextInput } from '../../../ui/TextInput.tsx';
import css from './Adapters.module.css';
import { FACT_WORDS, type Found, factRule, HOW_WORDS } from './words.ts';

interface Props {
  id: string;
  rule: FactRule;
  /** Facts that other lines read. */
  taken: readonly AdaptedFact[];
  /** What does not fit. */
  fault: string;
  /** What the last try found; null where there was none. */
  found: Found | null;
  change(rule: FactRule): void;
  remove(): void;
}

/** One fact: where it stands, and how it is read. */
export function FactRow({ id, rule, taken, fault, found, change, remove }: Props) {
  const { fact, selector, how, attribute } = rule;
  const name = FACT_WORDS[fact];
  const hows: readonly How[] = ADAPTED_FACTS[fact];
  const describes = [...(fault ? [`${id}-fault`] : []), ...(found ? [`${id}-found`] : [])].join(' ');
  return (
    <li className={css.fact}>
      <select
        className={inputs.input}
        aria-label="Fact"
        value={fact}
        onChange={({ currentTarget: { value } }) => change({ ...factRule(value as AdaptedFact), selector })}
      >
        {ADAPTED_FACT_NAMES.filter((one) => one === fact || !taken.includes(one)).map((one) => (
          <option key={one} value={one}>
            {FACT_WORDS[one]}
          </option>
        ))}
      </select>
      <TextInput
        id={id}
        className={css.code ?? ''}
        aria-label={`Selector of ${name}`}
        aria-invalid={fault !== ''}
        {...(describes && { 'aria-describedby': describes })}
        value={selector}
        placeholder=".account a"
        spellCheck={false}
        onText={(text) => change({ ...rule, selector: text })}
      />
      <div className={css.how}>
        {hows.length > 1 ? (
          <select
            className={inputs.input}
            aria-label={`How ${name} is read`}
            value={how}
            onChange={({ currentTarget: { value } }) =>
              change({ ...rule, how: value as How, attribute: value === 'attribute' ? attribute : '' })
            }
          >
            {hows.map((one) => (
              <option key={one} value={one}>
                {HOW_WORDS[one]}
              </option>
            ))}
          </select>
        ) : null}
        {how === 'attribute' || hows.length === 1 ? (
          <TextInput
            aria-label={`Attribute of ${name}`}
            className={css.code ?? ''}
            value={attribute}
            placeholder={how === 'attribute' ? 'data-id' : 'in an attribute?'}
            spellCheck={false}
            onText={(text) => change({ ...rule, attribute: text })}
          />
        ) : null}
      </div>
      <IconButton icon={X} name={`Remove ${name}`} onClick={remove} />
      {fault ? (
        <p id={`${id}-fault`} className={css.fault}>
          {fault}
        </p>
      ) : null}
      {found ? (
        <p id={`${id}-found`} className={found.isGood ? css.good : css.missed}>
          {found.says}
        </p>
      ) : null}
    </li>
  );
}
