import { companyOf, contactOf, dealsWith } from '../data/find.ts';
import { Card } from '../parts/Card.tsx';
import { DealList } from '../parts/DealList.tsx';
import { Field, Fields } from '../parts/Fields.tsx';
import { Link } from '../parts/Link.tsx';
import { useLate } from '../parts/late.ts';
import { Columns, Record } from '../parts/Record.tsx';
import { Unknown } from './Unknown.tsx';

export function ContactPage({ id }: { id: string }) {
  const contact = contactOf(id);
  const ready = useLate();
  if (!contact) return <Unknown what="person" />;
  const company = companyOf(contact.company);
  return (
    <Record id={id} mode={ready < 3 ? 'loading' : 'view'} back="pipeline" kind="Person" title={contact.name}>
      <Columns
        main={
          <Card title="Person" ready={ready > 0}>
            <Fields>
              <Field label="Title" name="title">
                {contact.title}
              </Field>
              <Field label="Company" name="account">
                {company && (
                  <Link page="companies" id={company.id}>
                    {company.name}
                  </Link>
                )}
              </Field>
              <Field label="E-mail" name="email">
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </Field>
              <Field label="Telephone" name="phone">
                {contact.phone}
              </Field>
            </Fields>
          </Card>
        }
        side={
          <Card title="Deals" ready={ready > 1}>
            <DealList deals={dealsWith(id)} />
          </Card>
        }
      />
    </Record>
  );
}
