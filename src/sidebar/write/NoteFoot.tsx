import { OwnCrmNote } from '../crmNote/CrmNote.tsx';
import { SavedState } from '../status/SavedState.tsx';
import css from './handOff/HandOff.module.css';
import { Words } from './score/Words.tsx';

/** The last line of a note of one's own: how long it is, and whether it is safe. */
export function NoteFoot() {
  return (
    <footer className={css.footer}>
      <div className={css.line}>
        <div className={css.state}>
          <Words />
          <br />
          <SavedState />
        </div>
        <OwnCrmNote />
      </div>
    </footer>
  );
}
