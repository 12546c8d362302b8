import inputs from '../ui/input.module.css';
import css from './Options.module.css';
import { useShownPanels } from './shownPanels.ts';

/** Fewer than these are in sight with a turn of the wheel. */
const MANY = 8;

/** The way through a long page of settings: an administrator has more than twenty panels. */
export function GoTo() {
  const panels = useShownPanels();
  if (panels.length < MANY) return null;
  return (
    <label className={css.goTo}>
      Go to
      <select
        className={inputs.input}
        value=""
        onChange={(event) => {
          const section = panels[Number(event.currentTarget.value)]?.section;
          section?.scrollIntoView();
          section?.focus({ preventScroll: true });
        }}
      >
        <option value="" disabled>
          …
        </option>
        {panels.map(({ title }, at) => (
          <option key={title} value={at}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
