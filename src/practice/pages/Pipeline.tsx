import { deals } from '../data/deals.ts';
import { companyOf, contactOf, memberOf } from '../data/find.ts';
import { type Deal, stages } from '../data/model.ts';
import { useDeals } from '../data/store.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Link } from '../parts/Link.tsx';
import { money } from '../parts/money.ts';
import css from './Pipeline.module.css';

export function Pipeline() {
  const all = useDeals(deals);
  return (
    <>
      <title>Pipeline · Practice CRM</title>
      <h1 className={css.title}>Pipeline</h1>
      <div className={css.board}>
        {stages.map((stage) => {
          const here = all.filter((deal) => deal.stage === stage);
          return (
            <section key={stage} className={css.stage}>
              <h2 className={css.head} data-stage={stage}>
                {stage} <span>{here.length}</span>
              </h2>
              {here.map((deal) => (
                <DealCard key={deal.id} deal={deal} />
              ))}
            </section>
          );
        })}
      </div>
    </>
  );
}

function DealCard({ deal }: { deal: Deal }) {
  const owner = memberOf(deal.owner);
  return (
    <Link page="deals" id={deal.id} className={css.deal}>
      <span className={css.company}>{companyOf(deal.company)?.name}</span>
      <span className={css.name}>{deal.name}</span>
      <span className={css.person}>{contactOf(deal.contacts[0] ?? '')?.name}</span>
      <span className={css.foot}>
        <b>{money(deal.amount, deal.currency)}</b>
        {owner && <Avatar name={owner.name} />}
      </span>
    </Link>
  );
}
