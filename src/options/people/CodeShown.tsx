import type { Code } from '../../protocol/people.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { dayAndTime } from '../../ui/format.ts';
import css from './People.module.css';

/** A sign-in code, which nobody can look up later. */
export function CodeShown({ name, code: { code, until } }: { name: string; code: Code }) {
  return (
    <div className={css.code} role="status">
      <output aria-label={`Sign-in code for ${name}`}>{code}</output>
      <CopyText name={`the code for ${name}`} text={code} />
      <p>
        Give it to {name} now: it is shown this once, works once, and lasts until {dayAndTime(until)}.
      </p>
    </div>
  );
}
