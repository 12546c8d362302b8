import { useEffect, useState } from 'react';
import { FIELDS } from '../../core/brief/fields.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import { AccountFit } from './AccountFit.tsx';
import { QualificationBar } from './bar/QualificationBar.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { AccountExecutive } from './handOff/AccountExecutive.tsx';
import { NextStep } from './handOff/NextStep.tsx';
import { Origin } from './Origin.tsx';
import { Attendees } from './people/Attendees.tsx';
import { PeopleNamed } from './people/PeopleNamed.tsx';
import { Section } from './Section.tsx';
import { useOwnNote } from './useOwnNote.ts';

/** Everything the SDR writes, in the order of the call. */
export function BriefForm() {
  // What stands below the fold comes a moment later: the fields take text sooner.
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), 0);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {FIELDS.map((field) => (
        <FieldEditor key={field.key} field={field} />
      ))}
      {isWhole ? <BelowTheFields /> : null}
    </>
  );
}

function BelowTheFields() {
  const isOwn = useOwnNote();
  return (
    <>
      {isOwn ? null : <QualificationBar />}
      <Section name="The meeting">
        <AccountExecutive />
        <NextStep />
      </Section>
      <Boundary name="Where it comes from">
        <Origin />
      </Boundary>
      {isOwn ? null : (
        <Boundary name="Confirmed attendees">
          <Attendees />
        </Boundary>
      )}
      <Boundary name="People named">
        <PeopleNamed />
      </Boundary>
      <Boundary name="Why this account fits">
        <AccountFit />
      </Boundary>
    </>
  );
}
