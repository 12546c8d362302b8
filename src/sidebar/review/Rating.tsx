import { useRef, useState } from 'react';
import { FIELDS, type FieldKey, fieldOf } from '../../core/brief/fields.ts';
import { type Rating as Colour, type HandoffEvent, RATINGS } from '../../core/handoff/events.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { Button } from '../../ui/Button.tsx';
import { command } from '../state/command.ts';
import { useHandoff } from '../state/handoffStore.ts';
import css from './Rating.module.css';

const MEANS: Record<Colour, string> = { green: 'Nothing was missing', yellow: 'Gaps, but usable', red: 'Had to start over' };
const NAME: Record<Colour, string> = { green: 'Green', yellow: 'Yellow', red: 'Red' };

const ratedIn = (events: HandoffEvent[] = []) => lastOf(events, 'rated');

const fieldsOf = (keys: FieldKey[] = []): string => (keys.length > 0 ? `: ${keys.map((key) => fieldOf(key).short).join(', ')}` : '');

/** How the brief was, as received. Green is one click; yellow and red ask which field. */
export function Rating() {
  const rated = useHandoff((state) => ratedIn(state.local?.server?.events));
  const waiting = useHandoff((state) => state.local?.waiting.includes('rate') ?? false);
  const [choosing, setChoosing] = useState<Colour | null>(null);
  const [missing, setMissing] = useState<FieldKey[]>([]);
  const byArrow = useRef(false);
  const chosen = choosing ?? rated?.rating ?? null;

  const send = async (rating: Colour, fields: FieldKey[]) => {
    if (await command({ name: 'rate', rating, missing: fields })) setChoosing(null);
  };
  const pick = (colour: Colour) => {
    setMissing(colour === rated?.rating ? rated.missing : []);
    setChoosing(colour);
    // Arrow keys only pass by: what they stop at is sent by the button.
    if (colour === 'green' && !byArrow.current) void send('green', []);
  };

  return (
    <div className={css.rating} role="radiogroup" aria-label="Handoff rating">
      <h3>How was the brief?</h3>
      <div className={css.row}>
        {RATINGS.map((colour) => (
          <label key={colour} className={`${css.choice} ${css[colour]}`} title={MEANS[colour]}>
            <input
              type="radio"
              onKeyDown={(event) => {
                byArrow.current = event.key.startsWith('Arrow');
              }}
              onPointerDown={() => {
                byArrow.current = false;
              }}
              name="rating"
              aria-label={NAME[colour]}
              checked={chosen === colour}
              onChange={() => pick(colour)}
            />
            <span>{NAME[colour]}</span>
          </label>
        ))}
      </div>
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
        <p className={css.state} role="status">
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
