import { Labelled } from '../../../ui/Labelled.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import css from './Meeting.module.css';

/** The next step the buyer agreed to, and its day. */
export function NextStep() {
  const ready = useHandoff((state) => state.ready);
  const step = useHandoff((state) => state.content.nextStep);
  const date = useHandoff((state) => state.content.nextStepDate);
  return (
    <div className={css.nextStep}>
      <Labelled name="Next step" id="nextStep">
        <TextInput
          id="nextStep"
          placeholder="45 minutes with Ruth and IT"
          maxLength={2000}
          value={step}
          readOnly={!ready}
          onText={(text) => write('nextStep', text)}
        />
      </Labelled>
      <Labelled name="Next step date" id="nextStepDate">
        <TextInput id="nextStepDate" type="date" value={date} readOnly={!ready} onText={(text) => write('nextStepDate', text)} />
      </Labelled>
    </div>
  );
}
