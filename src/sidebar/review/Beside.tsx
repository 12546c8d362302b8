import { useHandoff } from '../state/handoffStore.ts';
import { History } from './history/History.tsx';
import { More } from './More.tsx';
import { Meeting } from './outcome/Meeting.tsx';
import { MeetingNotes } from './outcome/MeetingNotes.tsx';

/** What belongs to a handoff beside its brief, whoever looks at it: its meeting, what else can be done, and what has happened. */
export function Beside() {
  const id = useHandoff(({ local }) => local?.id);
  return (
    <div key={id}>
      <Meeting />
      <MeetingNotes />
      <More />
      <History />
    </div>
  );
}
