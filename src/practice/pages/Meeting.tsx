import { companyOf, contactsOf, dealOf, meetingOf, membersOf } from '../data/find.ts';
import { useDeal } from '../data/store.ts';
import { Card } from '../parts/Card.tsx';
import { Field, Fields } from '../parts/Fields.tsx';
import { Link } from '../parts/Link.tsx';
import { useLate } from '../parts/late.ts';
import { People } from '../parts/People.tsx';
import { Columns, Record } from '../parts/Record.tsx';
import { When } from '../parts/When.tsx';
import { Unknown } from './Unknown.tsx';

export function MeetingPage({ id }: { id: string }) {
  const meeting = meetingOf(id);
  const deal = useDeal(meeting?.deal ?? '');
  const ready = useLate();
  if (!meeting) return <Unknown what="meeting" />;
  const company = companyOf(dealOf(meeting.deal)?.company ?? '');
  return (
    <Record id={id} mode={ready < 3 ? 'loading' : 'view'} back="calendar" kind="Meeting" title={meeting.name}>
      <Columns
        main={
          <>
            <Card title="Meeting" ready={ready > 0}>
              <Fields>
                <Field label="Time" name="start">
                  <When meeting={meeting} />
                </Field>
                <Field label="Place" name="place">
                  {meeting.place}
                </Field>
                <Field label="Deal" name="deal">
                  {deal && (
                    <Link page="deals" id={deal.id}>
                      {deal.name}
                    </Link>
                  )}
                </Field>
                <Field label="Company" name="account">
                  {company && (
                    <Link page="companies" id={company.id}>
                      {company.name}
                    </Link>
                  )}
                </Field>
                <Field label="Agenda" name="agenda" wide>
                  {meeting.agenda}
                </Field>
              </Fields>
            </Card>
            <Card title="Invited" ready={ready > 2}>
              <People contacts={contactsOf(meeting.contacts)} members={membersOf(meeting.members)} />
            </Card>
          </>
        }
        side={
          <Card title="About the deal" ready={ready > 1}>
            <p>{deal?.about}</p>
          </Card>
        }
      />
    </Record>
  );
}
