import { openOptions } from '../../platform/pages.ts';
import { Button } from '../../ui/Button.tsx';
import css from '../review/Review.module.css';

/** The sidebar was called on a page that shows no deal and no meeting. */
export function NoRecord() {
  return (
    <div className={css.nothing}>
      <h2>No deal or meeting here</h2>
      <p>Open one in your CRM and its brief appears. Is this your CRM, on an address of its own? Add it once in the settings.</p>
      <div>
        <Button kind="quiet" onClick={() => openOptions()}>
          Open settings
        </Button>
      </div>
    </div>
  );
}
