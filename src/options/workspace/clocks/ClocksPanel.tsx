import { type ClockSettings, clocks as setting } from '../../../core/settings/clocks.ts';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import css from './Clocks.module.css';
import { Counting } from './Counting.tsx';
import { Advice, Late } from './Late.tsx';
import { FirstTouch, Limits } from './Limits.tsx';

function ClocksView({ value, save }: PanelProps<'clocks'>) {
  const draft = useDraft<ClockSettings>(value, save);
  const { faults } = draft;
  const keep = () => {
    const checked = setting.schema.safeParse(draft.draft);
    if (checked.success) return void draft.keep();
    const found = checked.error.issues.map(({ path, message }) => ({ path: path.join('/'), message }));
    draft.refuse('Not saved yet: mend what is marked, then save again. Times are hours, up to two weeks: 0.25 for a quarter.', found);
  };
  const part = {
    value: draft.draft,
    change: (changed: Partial<ClockSettings>) => draft.change({ ...draft.draft, ...changed }),
    isWrong: (path: string) => faults.some((fault) => fault.path === path),
  };
  return (
    <div className={css.clocks}>
      <Limits {...part} />
      <FirstTouch {...part} />
      <Counting {...part} />
      <Late {...part} />
      <Advice {...part} />
      <SaveLine draft={draft} onSave={keep} />
    </div>
  );
}

export const clocksPanel: SettingPanel = panel({
  name: 'clocks',
  title: 'Clocks',
  about: 'How long each step of a handoff may take, and what happens when it takes longer.',
  View: ClocksView,
});
