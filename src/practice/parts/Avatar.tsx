import css from './Avatar.module.css';

const TONES = 6;

/** Initials on a tone that stays the same for the same name. */
export function Avatar({ name }: { name: string }) {
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .filter(Boolean);
  const shown = [initials[0], initials.length > 1 ? initials.at(-1) : ''].join('').toUpperCase();
  return (
    <span className={css.avatar} data-tone={tone} aria-hidden="true">
      {shown}
    </span>
  );
}
