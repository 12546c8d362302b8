import { useId } from 'react';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';

/** One of a list, or nobody where `none` says how that is called. */
export function Choice({
  label,
  value,
  onChoice,
  options,
  none,
}: {
  label: string;
  value: string | null;
  onChoice: (id: string | null) => void;
  options: readonly { id: string; name: string }[];
  none?: string;
}) {
  const id = useId();
  return (
    <Labelled name={label} id={id}>
      <select id={id} className={inputs.input} value={value ?? ''} onChange={({ currentTarget }) => onChoice(currentTarget.value || null)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
