import type { ReactNode, Ref } from 'react';
import type { Person } from '../../core/handoff/person.ts';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';
import { AwayHint } from './AwayHint.tsx';
import css from './ExecutiveChoice.module.css';

interface Props {
  /** Of the select. */
  id: string;
  name?: string;
  executives: readonly Person[];
  /** User id; empty for nobody. */
  chosen: string;
  /** What stands there while nobody is chosen. */
  asks: string;
  onChoose: (ae: string) => void;
  ref?: Ref<HTMLSelectElement>;
  disabled?: boolean;
  isMissing?: boolean;
  describedBy?: string;
  /** Further options. */
  children?: ReactNode;
}

/** Which account executive: the same wherever somebody chooses one, with a word on who is away. */
export function ExecutiveChoice({
  id,
  name = 'Account executive',
  executives,
  chosen,
  asks,
  onChoose,
  isMissing,
  describedBy,
  children,
  ...rest
}: Props) {
  return (
    <Labelled name={name} id={id}>
      <select
        {...rest}
        id={id}
        className={`${inputs.input} ${css.select}`}
        value={chosen}
        aria-invalid={isMissing}
        aria-describedby={describedBy}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{asks}</option>
        {executives.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
        {children}
      </select>
      <AwayHint person={executives.find((person) => person.id === chosen)} />
    </Labelled>
  );
}
