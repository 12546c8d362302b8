import { type Deal, type Stage, stages } from '../data/model.ts';
import { saveDeal } from '../data/store.ts';
import css from './DealForm.module.css';

/** Edit mode: the fields are inputs until saved or left. */
export function DealForm({ deal, done }: { deal: Deal; done: () => void }) {
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const amount = Number(form.get('amount'));
        const stage = stages.find((known): known is Stage => known === form.get('stage')) ?? deal.stage;
        saveDeal(deal.id, {
          name: String(form.get('name') ?? '').trim() || deal.name,
          stage,
          amount: Number.isFinite(amount) ? amount : deal.amount,
        });
        done();
      }}
    >
      <label className={css.wide}>
        Deal name
        <input name="name" defaultValue={deal.name} maxLength={200} />
      </label>
      <label>
        Stage
        <select name="stage" defaultValue={deal.stage}>
          {stages.map((stage) => (
            <option key={stage}>{stage}</option>
          ))}
        </select>
      </label>
      <label>
        Amount in {deal.currency}
        <input name="amount" type="number" min="0" step="any" defaultValue={deal.amount} />
      </label>
      <div className={css.actions}>
        <button type="submit" className="main">
          Save
        </button>
        <button type="button" className="quiet" onClick={done}>
          Cancel
        </button>
      </div>
    </form>
  );
}
