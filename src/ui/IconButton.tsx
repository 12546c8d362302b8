import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import css from './IconButton.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon;
  /** Accessible name and tooltip. */
  name: string;
}

export function IconButton({ icon: Icon, name, ...rest }: Props) {
  return (
    <button {...rest} type="button" className={css.button} aria-label={name} title={name}>
      <Icon size={16} strokeWidth={1.8} aria-hidden="true" />
    </button>
  );
}
