import type { AccountFit as Fit } from '../../core/handoff/registers.ts';
import inputs from '../../ui/input.module.css';
import { TextInput } from '../../ui/TextInput.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { write } from '../state/typing.ts';
import css from './AccountFit.module.css';
import { Section } from './Section.tsx';

const nothing: Fit = { size: '', industry: '', technology: '', growth: '', whyTargeted: '', confirmed: false };

const PARTS: readonly { key: Exclude<keyof Fit, 'confirmed'>; name: string; example: string }[] = [
  { key: 'industry', name: 'Industry', example: 'Food wholesale' },
  { key: 'size', name: 'Size', example: '240 people, 3 plants' },
  { key: 'technology', name: 'Technology', example: 'SAP, Power BI' },
  { key: 'growth', name: 'Growth signals', example: 'Opens a plant in May' },
  { key: 'whyTargeted', name: 'Why targeted', example: 'Same pain as two customers' },
];

/** Why this account was worth calling. Optional, and quick: a few words each. */
export function AccountFit() {
  const ready = useHandoff((state) => state.ready);
  const fit = useHandoff((state) => state.content.fit) ?? nothing;
  const change = (part: Partial<Fit>) => write('fit', { ...nothing, ...useHandoff.getState().content.fit, ...part });
  return (
    <Section name="Why this account fits" aside="optional">
      <div className={css.grid}>
        {PARTS.map(({ key, name, example }) => (
          <div key={key} className={key === 'whyTargeted' ? css.wide : undefined}>
            <label className={inputs.label} htmlFor={`fit-${key}`}>
              {name}
            </label>
            <TextInput
              id={`fit-${key}`}
              placeholder={example}
              maxLength={500}
              value={fit[key]}
              readOnly={!ready}
              onText={(text) => change({ [key]: text, confirmed: true })}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
