import type { ButtonHTMLAttributes, Ref } from 'react';
import css from './Button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  ref?: Ref<HTMLButtonElement>;
  kind?: 'primary' | 'secondary' | 'quiet';
}

export function Button({ kind = 'primary', className = '', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} data-kind={kind} className={`${css.button} ${css[kind]} ${className}`} />;
}
