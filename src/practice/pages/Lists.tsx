/** What the search box finds: deals, people and companies. */
import { companies } from '../data/companies.ts';
import { contacts } from '../data/contacts.ts';
import { deals } from '../data/deals.ts';
import { companyOf, contactOf, matches } from '../data/find.ts';
import { useDeals } from '../data/store.ts';
import { Card } from '../parts/Card.tsx';
import { Link } from '../parts/Link.tsx';
import css from './Lists.module.css';

export function Lists({ search, opened }: { search: string; opened: () => void }) {
  const found = useDeals(deals).filter((deal) =>
    matches(search, deal.name, companyOf(deal.company)?.name, contactOf(deal.contacts[0] ?? '')?.name),
  );
  const people = contacts.filter((contact) =>
    matches(search, contact.name, contact.title, contact.email, companyOf(contact.company)?.name),
  );
  const firms = companies.filter((company) => matches(search, company.name, company.industry, company.city));
  const rows = [
    ['Deals', found.map((deal) => ({ page: 'deals' as const, id: deal.id, name: deal.name, more: companyOf(deal.company)?.name }))],
    ['People', people.map((one) => ({ page: 'contacts' as const, id: one.id, name: one.name, more: one.title }))],
    ['Companies', firms.map((one) => ({ page: 'companies' as const, id: one.id, name: one.name, more: one.industry }))],
  ] as const;
  return (
    <div className={css.lists}>
      {rows
        .filter(([, list]) => list.length > 0)
        .map(([title, list]) => (
          <Card key={title} title={title}>
            <ul className={css.list}>
              {list.map(({ page, id, name, more }) => (
                <li key={id}>
                  <Link page={page} id={id} className={css.name} opened={opened}>
                    {name}
                  </Link>
                  <span>{more}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      {rows.every(([, list]) => list.length === 0) && <p>Nothing is called that. Try fewer letters.</p>}
    </div>
  );
}
