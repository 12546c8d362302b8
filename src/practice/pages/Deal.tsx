import { useState } from 'react';
import { workday } from '../data/calendar.ts';
import { companyOf, contactsOf, meetingsOf, memberOf } from '../data/find.ts';
import type { Deal } from '../data/model.ts';
import { useDeal } from '../data/store.ts';
import { Card } from '../parts/Card.tsx';
import { Field, Fields } from '../parts/Fields.tsx';
import { Link } from '../parts/Link.tsx';
import { useLate } from '../parts/late.ts';
import { Meetings } from '../parts/Meetings.tsx';
import { money } from '../parts/money.ts';
import { Notes } from '../parts/Notes.tsx';
import { People } from '../parts/People.tsx';
import { Columns, Record } from '../parts/Record.tsx';
import { Stages } from '../parts/Stages.tsx';
import { Timeline } from '../parts/Timeline.tsx';
import { DealForm } from './DealForm.tsx';
import { Unknown } from './Unknown.tsx';

export function DealPage({ id }: { id: string }) {
  const deal = useDeal(id);
  const ready = useLate();
  const [editing, setEditing] = useState(false);
  if (!deal) return <Unknown what="deal" />;
  const edit = (
    <button type="button" className="quiet" onClick={() => setEditing(true)}>
      Edit
    </button>
  );
  return (
    <Record
      id={id}
      mode={editing ? 'edit' : ready < 3 ? 'loading' : 'view'}
      back="pipeline"
      kind="Deal"
      title={deal.name}
      actions={!editing && edit}
    >
      <Stages now={deal.stage} />
      <Columns
        main={
          <>
            <Card title="Deal" ready={ready > 0}>
              {editing ? <DealForm deal={deal} done={() => setEditing(false)} /> : <DealFields deal={deal} />}
            </Card>
            <Card title="People" ready={ready > 1}>
              <People contacts={contactsOf(deal.contacts)} />
            </Card>
            <Card title="Meetings" ready={ready > 1}>
              <Meetings meetings={meetingsOf(id)} />
            </Card>
            <Card title="Notes" ready={ready > 2}>
              <Notes deal={id} by="Avery Lund" />
            </Card>
          </>
        }
        side={
          <Card title="Activity" ready={ready > 2} lines={6}>
            <Timeline deal={id} by="Avery Lund" />
          </Card>
        }
      />
    </Record>
  );
}

function DealFields({ deal }: { deal: Deal }) {
  const company = companyOf(deal.company);
  const owner = memberOf(deal.owner);
  const closes = workday(new Date(), deal.closes);
  return (
    <Fields>
      <Field label="Company" name="account">
        {company && (
          <Link page="companies" id={company.id}>
            {company.name}
          </Link>
        )}
      </Field>
      <Field label="Website" name="domain">
        {company?.domain}
      </Field>
      <Field label="Industry" name="industry">
        {company?.industry}
      </Field>
      <Field label="Company size" name="size">
        {company?.size}
      </Field>
      <Field label="Amount" name="amount">
        <data value={`${deal.amount} ${deal.currency}`}>{money(deal.amount, deal.currency)}</data>
      </Field>
      <Field label="Stage" name="stage">
        {deal.stage}
      </Field>
      <Field label="Owner" name="owner">
        {owner && (
          <a href={`mailto:${owner.email}`} title={owner.email}>
            {owner.name}
          </a>
        )}
      </Field>
      <Field label="Booked by" name="booked">
        {memberOf(deal.bookedBy)?.name}
      </Field>
      <Field label="Source" name="source">
        {deal.source}
      </Field>
      <Field label="Expected close" name="closes">
        {closes.toLocaleDateString(undefined, { dateStyle: 'medium' })}
      </Field>
      <Field label="About" name="about" wide>
        {deal.about}
      </Field>
    </Fields>
  );
}
