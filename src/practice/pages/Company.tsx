import { companyOf, contactsAt, dealsAt } from '../data/find.ts';
import { Card } from '../parts/Card.tsx';
import { DealList } from '../parts/DealList.tsx';
import { Field, Fields } from '../parts/Fields.tsx';
import { useLate } from '../parts/late.ts';
import { People } from '../parts/People.tsx';
import { Columns, Record } from '../parts/Record.tsx';
import { Unknown } from './Unknown.tsx';

export function CompanyPage({ id }: { id: string }) {
  const company = companyOf(id);
  const ready = useLate();
  if (!company) return <Unknown what="company" />;
  return (
    <Record id={id} mode={ready < 3 ? 'loading' : 'view'} back="pipeline" kind="Company" title={company.name}>
      <Columns
        main={
          <>
            <Card title="Company" ready={ready > 0}>
              <Fields>
                <Field label="Website" name="domain">
                  {company.domain}
                </Field>
                <Field label="Industry" name="industry">
                  {company.industry}
                </Field>
                <Field label="Size" name="size">
                  {company.size}
                </Field>
                <Field label="City" name="city">
                  {company.city}
                </Field>
              </Fields>
            </Card>
            <Card title="People" ready={ready > 2}>
              <People contacts={contactsAt(id)} />
            </Card>
          </>
        }
        side={
          <Card title="Deals" ready={ready > 1}>
            <DealList deals={dealsAt(id)} />
          </Card>
        }
      />
    </Record>
  );
}
