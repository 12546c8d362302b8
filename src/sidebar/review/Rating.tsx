import { useState } from 'react';
import { FIELDS, type FieldKey, fieldOf } from '../../core/brief/fields.ts';
import type { Rating as Colour, RATINGS } from '../../core/handoff/events.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { Button } from '../../ui/Button.tsx';
import { command } from '../state/command.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useMay, useStanding } from '../state/standing.ts';
import { Choices } from './Choices.tsx';
import part from './Part.module.css';
import css from './Rating.module.css';

const MEANS: Record<Colour, string> = { green: 'Nothing was missing', yellow: 'Gaps, but usable', red: 'Had to start over' };
const CHOICES = [
  { value: 'green', name: 'Green', title: MEANS.green, tone: 'good' },
  { value: 'yellow', name: 'Yellow', title: MEANS.yellow, tone: 'mid' },
  { value: 'red', name: 'Red', title: MEANS.red, tone: 'bad' },
] as const satisfies readonly { value: (typeof RATINGS)[number]; name: string; title: string; tone: string }[];

const fieldsOf = (keys: FieldKey[] = []): string => (keys.length > 0 ? `: ${keys.map((key) => fieldOf(key).short).join(', ')}` : '');

/** How the brief was, as received. Green is one click; yellow and red ask which field. */
export function Rating() {
  const mayRate = useMay('rate');
  const rated = useStanding(({ handoff }) => (handoff ? lastOf(handoff.events, 'rated') : undefined));
  const waiting = useHandoff((state) => state.local?.waiting.includes('rate') ?? false);
  const [choosing, setChoosing] = useState<Colour | null>(null);
  const [missing, setMissing] = useState<FieldKey[]>([]);
  const chosen = choosing ?? rated?.rating ?? null;
  if (!mayRate) return null;

  const send = async (rating: Colour, fields: FieldKey[]) => {
    if (await command({ name: 'rate', rating, missing: fields })) setChoosing(null);
  };
  const pick = (colour: Colour, passing: boolean) => {
    setMissing(colour === rated?.rating ? rated.missing : []);
    setChoosing(colour);
    if (colour === 'green' && !passing) void send('green', []);
  };

  return (
    <div className={part.part} role="radiogroup" aria-label="Handoff rating">
      <h3>How was the brief?</h3>
      <Choices name="rating" choices={CHOICES} chosen={chosen} onPick={pick} />
      {choosing ? (
        <div ref={(ask) => ask?.scrollIntoView({ block: 'nearest' })} className={css.ask}>
          <p id="missing" hidden={choosing === 'green'}>
            Which field left you guessing?
          </p>
          <div role="group" aria-labelledby="missing" className={css.fields} hidden={choosing === 'green'}>
            {FIELDS.map((field) => (
              <label key={field.key} className={css.field}>
                <input
                  type="checkbox"
                  checked={missing.includes(field.key)}
                  onChange={(event) =>
                    setMissing(event.currentTarget.checked ? [...missing, field.key] : missing.filter((key) => key !== field.key))
                  }
                />
                {field.short}
              </label>
            ))}
          </div>
          <Button
            disabled={choosing !== 'green' && missing.length === 0}
            onClick={() => void send(choosing, choosing === 'green' ? [] : missing)}
          >
            Save rating
          </Button>
        </div>
      ) : (
        <p className={part.hint} role="status">
          {waiting
            ? 'Rating kept; it goes out with the next connection.'
            : chosen
              ? `${MEANS[chosen]}${fieldsOf(rated?.missing)}. You can change it.`
              : 'One click; yellow and red ask which field.'}
        </p>
      )}
    </div>
  );
}
