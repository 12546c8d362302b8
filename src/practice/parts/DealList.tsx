import type { Deal } from '../data/model.ts';
import { useDeals } from '../data/store.ts';
import { Link } from './Link.tsx';
import css from './Meetings.module.css';
import { money } from './money.ts';

export function DealList({ deals }: { deals: readonly Deal[] }) {
  return (
    <ul className={css.meetings}>
      {useDeals(deals).map((deal) => (
        <li key={deal.id}>
          <Link page="deals" id={deal.id} className={css.name}>
            {deal.name}
          </Link>
          <p className={css.when}>
            {deal.stage} · {money(deal.amount, deal.currency)}
          </p>
        </li>
      ))}
    </ul>
  );
}
