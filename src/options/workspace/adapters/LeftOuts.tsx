import type { Adapter } from '../../../core/adapters/adapter.ts';
import type { LeftOut } from '../../../core/adapters/kept.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { leftOutWords } from './words.ts';

interface Props {
  leftOut: readonly LeftOut[];
  /** Absent for who may not change it. */
  mend: ((draft: Adapter) => void) | null;
}

/** Adapters that were kept and do not pass any more, each with what to do. */
export function LeftOuts({ leftOut, mend }: Props) {
  if (leftOut.length === 0) return null;
  return (
    <>
      {leftOut.map((one) => {
        const { name, draft } = one;
        return (
          <Notice
            key={`${name} ${one.path} ${one.stands}`}
            tone="mid"
            action={
              mend && draft ? (
                <Button kind="quiet" onClick={() => mend(draft)}>
                  Mend {name}
                </Button>
              ) : null
            }
          >
            {leftOutWords(one)}
          </Notice>
        );
      })}
      {mend ? <p>Mend it before you change the others: what is left out is not kept with the next change.</p> : null}
    </>
  );
}
