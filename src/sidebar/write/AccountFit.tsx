import { useEffect } from 'react';
import type { AccountFit as Fit } from '../../core/handoff/registers.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
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

const change = (part: Partial<Fit>): void => write('fit', { ...nothing, ...useHandoff.getState().content.fit, ...part });

/** What the page tells of the account is written down once the brief was begun: looking at a record must not begin one. */
function usePageFacts(): void {
  const canWrite = useHandoff((state) => state.ready && state.local !== null && state.values.fit === undefined);
  const industry = useHandoff((state) => state.content.facts.industry ?? '');
  const size = useHandoff((state) => state.content.facts.size ?? '');
  useEffect(() => {
    if (canWrite && (industry || size)) write('fit', { ...nothing, industry, size });
  }, [canWrite, industry, size]);
}

/** Why this account was worth calling. Optional, and quick: a few words each. What the page told is confirmed, or mended, by whoever writes. */
export function AccountFit() {
  usePageFacts();
  const ready = useHandoff((state) => state.ready);
  const fit = useHandoff((state) => state.content.fit) ?? nothing;
  const isFromPage = !fit.confirmed && PARTS.some(({ key }) => fit[key].trim() !== '');
  const aside = isFromPage ? (
    <span className={css.aside}>
      <span className={css.source}>from the page</span>
      <Button kind="quiet" title="Read from the page" className={css.confirm ?? ''} onClick={() => change({ confirmed: true })}>
        That is right
      </Button>
    </span>
  ) : (
    'optional'
  );
  return (
    <Section name="Why this account fits" aside={aside}>
      <div className={css.grid}>
        {PARTS.map(({ key, name, example }) => (
          <Labelled key={key} name={name} id={`fit-${key}`} className={key === 'whyTargeted' ? css.wide : undefined}>
            <TextInput
              id={`fit-${key}`}
              placeholder={example}
              maxLength={500}
              value={fit[key]}
              readOnly={!ready}
              onText={(text) => change({ [key]: text, confirmed: true })}
            />
          </Labelled>
        ))}
      </div>
    </Section>
  );
}
