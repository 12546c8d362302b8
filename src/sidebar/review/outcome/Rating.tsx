import { useState } from 'react';
import { FIELDS, type FieldKey, fieldOf } from '../../../core/brief/fields.ts';
import type { Rating as Colour, EventOf, RATINGS } from '../../../core/handoff/events.ts';
import { sinceGiven } from '../../../core/handoff/turns.ts';
import { Button } from '../../../ui/Button.tsx';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useName } from '../../state/session.ts';
import { useMay, useStanding } from '../../state/standing.ts';
import { Choices } from '../Choices.tsx';
import part from '../Part.module.css';
import { useKeptInView } from '../useKeptInView.ts';
import css from './Rating.module.css';

const MEANS: Record<Colour, string> = { green: 'Nothing was missing', yellow: 'Gaps, but usable', red: 'Had to start over' };
const CHOICES = [
  { value: 'green', name: 'Green', title: MEANS.green, tone: 'good' },
  { value: 'yellow', name: 'Yellow', title: MEANS.yellow, tone: 'mid' },
  { value: 'red', name: 'Red', title: MEANS.red, tone: 'bad' },
] as const satisfies readonly { value: (typeof RATINGS)[number]; name: string; title: string; tone: string }[];

const NOTHING = { rating: null };
const SAYS = 'rating-says';

/** For everybody but who rates it. */
function Rated({ rated: { rating, missing, by } }: { rated: EventOf<'rated'> }) {
  const name = useName(by);
  const fields = missing.map((key) => fieldOf(key).short).join(', ');
  return (
    <div className={part.part}>
      <h3>How was the brief?</h3>
      <p className={part.about}>
        {name} rated it {rating}: {MEANS[rating].toLowerCase()}.{fields ? ` What was missing: ${fields}.` : ''}
      </p>
    </div>
  );
}

/** How the brief was, as received. Green is one click; yellow and red ask which field. */
export function Rating() {
  const mayRate = useMay('rate');
  const rated = useStanding(({ handoff }) => sinceGiven(handoff?.events ?? []).findLast((event) => event.type === 'rated'));
  const waiting = useHandoff((state) => state.local?.waiting.includes('rate') ?? false);
  const words = useFormDraft<'rate', { rating: Colour | null }>('rate', NOTHING, ({ rating }) => ({ rating }));
  const choosing = words.draft.rating;
  const chosen = choosing ?? rated?.rating ?? null;
  const [isSending, setSending] = useState(false);
  const isUnsaved = choosing !== null && choosing !== rated?.rating && !isSending;
  // Whoever comes back to one that they left so finds the card where it begins.
  const [picked, setPicked] = useState<Colour | null>(null);
  const place = useKeptInView<HTMLDivElement>(isUnsaved ? picked : null);
  if (!mayRate) return rated ? <Rated rated={rated} /> : null;

  const send = async (rating: Colour, missing: FieldKey[]) => {
    setSending(true);
    if (await command({ name: 'rate', rating, missing })) words.forget();
    setSending(false);
  };
  const pick = (colour: Colour, passing: boolean) => {
    setPicked(colour);
    if (colour === rated?.rating) return words.forget();
    words.change({ rating: colour });
    if (colour === 'green' && !passing) void send('green', []);
  };
  const missing = chosen === rated?.rating ? rated.missing : [];
  const mark = (colour: Colour, key: FieldKey) => {
    const next = missing.includes(key) ? missing.filter((one) => one !== key) : [...missing, key];
    // Without a field it would say nothing: the last one stays until another is marked.
    if (next.length > 0) void send(colour, next);
  };
  const says = (): string => {
    if (isUnsaved && choosing === 'green') return 'Not saved yet.';
    if (isUnsaved) return `Not saved: choose a field. ${rated ? `Until then it stays ${rated.rating}.` : 'The first one saves it.'}`;
    if (waiting) return 'Rating kept; it goes out with the next connection.';
    return chosen ? `${MEANS[chosen]}. You can change it.` : 'One click; yellow and red ask which field.';
  };

  return (
    <div
      ref={place}
      className={part.part}
      role="radiogroup"
      aria-label="Handoff rating"
      // Nothing was said yet.
      onKeyDown={({ key }) => key === 'Escape' && words.forget()}
    >
      <h3>How was the brief?</h3>
      <Choices name="rating" choices={CHOICES} chosen={chosen} unsaved={isUnsaved ? SAYS : undefined} onPick={pick} />
      <p id={SAYS} className={isUnsaved ? part.unsaved : part.hint} role="status">
        {says()}
      </p>
      {chosen && chosen !== 'green' ? (
        <div className={css.ask}>
          <p id="missing">Which field left you guessing?</p>
          <div role="group" aria-labelledby="missing" className={css.fields}>
            {FIELDS.map(({ key, short }) => (
              <label key={key} className={css.field}>
                <input type="checkbox" checked={missing.includes(key)} onChange={() => mark(chosen, key)} />
                {short}
              </label>
            ))}
          </div>
        </div>
      ) : null}
      {isUnsaved && choosing === 'green' ? <Button onClick={() => void send('green', [])}>Save rating</Button> : null}
    </div>
  );
}
