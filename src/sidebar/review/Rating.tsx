import { useState } from 'react';
import { FIELDS, type FieldKey } from '../../core/brief/fields.ts';
import { type Rating as Colour, type HandoffEvent, RATINGS } from '../../core/handoff/events.ts';
import { Button } from '../../ui/Button.tsx';
import { command } from '../state/command.ts';
import { useHandoff } from '../state/handoffStore.ts';
import css from './Rating.module.css';

const MEANS: Record<Colour, string> = { green: 'Nothing was missing', yellow: 'Gaps, but usable', red: 'Had to start over' };
const NAME: Record<Colour, string> = { green: 'Green', yellow: 'Yellow', red: 'Red' };

const ratedIn = (events: HandoffEvent[] | undefined) => events?.findLast((event) => event.type === 'rated');

/** How the brief was, as received. Green is one click; yellow and red ask which field. */
export function Rating() {
  const rated = useHandoff((state) => ratedIn(state.local?.server?.events));
  const waiting = useHandoff((state) => state.local?.waiting.includes('rate') ?? false);
  const [choosing, setChoosing] = useState<Colour | null>(null);
  const [missing, setMissing] = useState<FieldKey[]>([]);
  const chosen = choosing ?? rated?.rating ?? null;

  const pick = (colour: Colour) => {
    setMissing(colour === rated?.rating ? rated.missing : []);
    setChoosing(colour);
    if (colour === 'green') void command({ name: 'rate', rating: 'green', missing: [] });
  };
  const send = async (rating: Colour) => {
    await command({ name: 'rate', rating, missing });
    setChoosing(null);
  };

  return (
    <div className={css.rating} role="radiogroup" aria-label="Handoff rating">
      <h3>How was the brief?</h3>
      <div className={css.row}>
        {RATINGS.map((colour) => (
          <label key={colour} className={`${css.choice} ${css[colour]}`} title={MEANS[colour]}>
            <input type="radio" name="rating" aria-label={NAME[colour]} checked={chosen === colour} onChange={() => pick(colour)} />
            <span>{NAME[colour]}</span>
          </label>
        ))}
      </div>
      {choosing && choosing !== 'green' ? (
        <div ref={(ask) => ask?.scrollIntoView({ block: 'nearest' })} className={css.ask}>
          <p id="missing">Which field left you guessing?</p>
          <div role="group" aria-labelledby="missing" className={css.fields}>
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
          <Button disabled={missing.length === 0} onClick={() => void send(choosing)}>
            Save rating
          </Button>
        </div>
      ) : (
        <p className={css.state} role="status">
          {waiting
            ? 'Rating kept; it goes out with the next connection.'
            : chosen
              ? `${MEANS[chosen]}. You can change it.`
              : 'One click; nobody’s pay hangs on it here.'}
        </p>
      )}
    </div>
  );
}
