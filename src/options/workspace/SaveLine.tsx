import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Workspace.module.css';

interface Props {
  draft: { isChanged: boolean; isSaving: boolean; isSaved: boolean; said: string; revert: () => void };
  onSave: () => void;
}

/** Saves a setting, or puts it back as it was. */
export function SaveLine({ draft: { isChanged, isSaving, isSaved, said, revert }, onSave }: Props) {
  return (
    <div className={css.save}>
      <div role="status">{said ? <Notice tone={isSaved ? 'good' : 'bad'}>{said}</Notice> : null}</div>
      <div className={css.buttons}>
        <Button kind="secondary" disabled={!isChanged || isSaving} onClick={onSave}>
          {isSaving ? 'Saving…' : 'Save'}
        </Button>
        {isChanged && !isSaving ? (
          <Button kind="quiet" onClick={revert}>
            Put it back as it was
          </Button>
        ) : null}
      </div>
    </div>
  );
}
