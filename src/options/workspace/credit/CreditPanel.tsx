import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import css from '../clocks/Clocks.module.css';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';

const SLICES = [10, 11, 12, 13, 14, 15];

function CreditView({ value, save }: PanelProps<'credit'>) {
  const draft = useDraft(value, save);
  const { multiplier, slice } = draft.draft;
  return (
    <div className={css.clocks}>
      <label className={`${css.tick} ${css.limit}`}>
        <input
          type="checkbox"
          checked={multiplier}
          onChange={(event) => draft.change({ slice, multiplier: event.currentTarget.checked })}
        />
        Let the rating of a brief touch a slice of what its meeting pays
      </label>
      <Labelled name="The slice" id="credit-slice">
        <select
          id="credit-slice"
          className={`${inputs.input} ${css.select}`}
          value={Math.round(slice * 100)}
          disabled={!multiplier}
          onChange={(event) => draft.change({ multiplier, slice: Number(event.currentTarget.value) / 100 })}
        >
          {SLICES.map((percent) => (
            <option key={percent} value={percent}>
              {percent} %
            </option>
          ))}
        </select>
      </Labelled>
      <p className={css.about}>
        Green pays the slice whole, yellow 80 % of it, red half of it. Whether a brief was accepted or sent back never touches pay: the
        moment it costs money to be sent back, briefs are padded.
      </p>
      <SaveLine draft={draft} onSave={() => void draft.keep()} />
    </div>
  );
}

export const creditPanel: SettingPanel = panel({
  name: 'credit',
  title: 'Pay and quality',
  about: 'Off unless you want it. The account executive’s rating alone feeds it.',
  View: CreditView,
});
