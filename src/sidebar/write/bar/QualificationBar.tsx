import { memo } from 'react';
import type { BarItem } from '../../../core/bar/bar.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import { Motion } from '../handOff/Motion.tsx';
import { Section } from '../Section.tsx';
import css from './QualificationBar.module.css';

const unanswered = { ticked: false, evidence: '' };

const BarRow = memo(function BarRow({ item }: { item: BarItem }) {
  const ready = useHandoff((state) => state.ready);
  const ticked = useHandoff((state) => state.content.bar[item.key]?.ticked ?? false);
  const evidence = useHandoff((state) => state.content.bar[item.key]?.evidence ?? '');
  const answer = (part: Partial<typeof unanswered>) =>
    write(`bar:${item.key}`, { ...unanswered, ...useHandoff.getState().content.bar[item.key], ...part });
  return (
    <div className={css.row}>
      <label className={css.item}>
        <input
          id={`bar-${item.key}`}
          type="checkbox"
          checked={ticked}
          aria-required={item.required}
          disabled={!ready}
          onChange={(event) => answer({ ticked: event.currentTarget.checked })}
        />
        <span>
          {item.name}
          {item.required ? (
            <i className={css.required} title="Needed for the hand-off" aria-hidden="true">
              {'\u00a0'}•
            </i>
          ) : null}
        </span>
      </label>
      <TextInput
        id={`evidence-${item.key}`}
        aria-label={`Evidence: ${item.name}`}
        value={evidence}
        placeholder={item.example}
        maxLength={500}
        readOnly={!ready}
        onText={(text) => answer({ evidence: text })}
      />
    </div>
  );
});

/** The team's own items, in the version that this handoff began with. */
export function QualificationBar() {
  const { items, version, waivesBrief } = useHandoff((state) => state.bar);
  const which = version === 0 ? 'Standard bar' : `Version ${version}`;
  return (
    <Section name="Qualification bar" aside={`${which} · • needed`}>
      <Motion />
      {waivesBrief ? (
        <Notice tone="calm">No brief and no credit in this motion: speed counts. Tick what is needed, and hand off.</Notice>
      ) : null}
      {items.map((item) => (
        <BarRow key={item.key} item={item} />
      ))}
    </Section>
  );
}
