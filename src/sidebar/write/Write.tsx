import { Contact } from '../contact/Contact.tsx';
import { AskDeal } from '../facts/AskDeal.tsx';
import { AskFact } from '../facts/AskFact.tsx';
import { WrittenFailures } from '../failures/WrittenFailures.tsx';
import { Beside } from '../review/Beside.tsx';
import { Rounds } from '../review/history/Rounds.tsx';
import { HandoffStatus } from '../status/HandoffStatus.tsx';
import { SignInPrompt } from '../status/SignInPrompt.tsx';
import { BriefForm } from './BriefForm.tsx';
import { BarClock } from './bar/BarClock.tsx';
import { Conflicts } from './conflicts/Conflicts.tsx';
import { HandOff } from './handOff/HandOff.tsx';
import { NoteFoot } from './NoteFoot.tsx';
import { ScoreSummary } from './score/ScoreSummary.tsx';
import { useOwnNote } from './useOwnNote.ts';
import css from './Write.module.css';

/** The SDR's side: the brief while it is written. */
export function Write() {
  const isOwn = useOwnNote();
  return (
    <WrittenFailures>
      <HandoffStatus />
      <ScoreSummary />
      {isOwn ? null : <BarClock />}
      <main className={css.scroll}>
        <SignInPrompt />
        <Contact />
        <Rounds />
        <Conflicts />
        <BriefForm />
        {/* Behind the fields: it comes by itself, and nothing that is being reached for moves away. */}
        <AskFact />
        <Beside />
      </main>
      {/* In sight before the first word, and below the fields for the same reason. */}
      <AskDeal />
      {isOwn ? <NoteFoot /> : <HandOff />}
    </WrittenFailures>
  );
}
