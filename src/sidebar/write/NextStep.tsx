import inputs from '../../ui/input.module.css';
import { TextInput } from '../../ui/TextInput.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { write } from '../state/typing.ts';
import css from './Meeting.module.css';

/** The next step the buyer agreed to, and its day. */
export function NextStep() {
  const ready = useHandoff((state) => state.ready);
  const step = useHandoff((state) => state.content.nextStep);
  const date = useHandoff((state) => state.content.nextStepDate);
  return (
    <div className={css.nextStep}>
      <div>
        <label className={inputs.label} htmlFor="nextStep">
          Next step
        </label>
        <TextInput
          id="nextStep"
          placeholder="45 minutes with Ruth and IT"
          maxLength={2000}
          value={step}
          readOnly={!ready}
          onText={(text) => write('nextStep', text)}
        />
      </div>
      <div>
        <label className={inputs.label} htmlFor="nextStepDate">
          Next step date
        </label>
        <TextInput id="nextStepDate" type="date" value={date} readOnly={!ready} onText={(text) => write('nextStepDate', text)} />
      </div>
    </div>
  );
}
