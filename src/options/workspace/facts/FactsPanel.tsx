import { useMemo } from 'react';
import { facts as setting } from '../../../core/settings/facts.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Fault, PanelProps, SettingPanel } from '../panel.ts';
import { panel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import css from './Facts.module.css';
import { type FactsText, factsIn, GROUPS, textOf, withoutBlank } from './groups.ts';
import { Rows } from './Rows.tsx';

const NOT_YET = 'Not saved yet: mend what is marked, then save again.';

function FactsView({ value, save }: PanelProps<'facts'>) {
  const kept = useMemo(() => textOf(value), [value]);
  const draft = useDraft<FactsText>(kept, async (text) => save(setting.schema.parse(factsIn(text))));
  const { draft: text, change, faults } = draft;
  const fault = (path: string): Fault | undefined => faults.find((one) => one.path === path);

  const keep = () => {
    const checked = setting.schema.safeParse(factsIn(text));
    if (checked.success) return void draft.keep();
    // Places are told of what is left: lines in which nothing stands go.
    const faults = checked.error.issues.map(({ path, message }) => ({ path: path.join('/'), message }));
    draft.refuse(NOT_YET, faults, withoutBlank(text));
  };

  return (
    <div className={css.groups}>
      {GROUPS.map((group) => (
        <Rows
          key={group.key}
          group={group}
          rows={text[group.key]}
          faultAt={(row, key) => fault(`${group.key}/${row}/${key}`)?.message ?? ''}
          onRows={(rows) => change({ ...text, [group.key]: rows })}
        />
      ))}
      <div className={css.short}>
        <Labelled name="Discount at most, %" id="facts-discount">
          <TextInput
            id="facts-discount"
            inputMode="decimal"
            placeholder="10"
            value={text.discount}
            aria-invalid={fault('discount') !== undefined}
            aria-describedby="facts-discount-fault"
            onText={(discount) => change({ ...text, discount })}
          />
          <p id="facts-discount-fault" className={css.fault}>
            {fault('discount') ? 'Give a number from 0 to 100, or leave it open.' : ''}
          </p>
        </Labelled>
        <Labelled name="Our own products" id="facts-products">
          <TextInput
            id="facts-products"
            placeholder="Handover Desk, Handover Mobile"
            value={text.products}
            onText={(products) => change({ ...text, products })}
          />
        </Labelled>
      </div>
      <SaveLine draft={draft} onSave={keep} />
    </div>
  );
}

export const factsPanel: SettingPanel = panel({
  name: 'facts',
  title: 'What may be promised',
  about: 'What a brief says was promised is compared with this, and what differs is pointed out before the call.',
  View: FactsView,
});
