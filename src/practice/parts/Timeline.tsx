import type { Activity } from '../data/model.ts';
import css from './Timeline.module.css';

const HOUR = 3_600_000;
const words: Record<Activity['kind'], string> = { call: 'Call', 'e-mail': 'E-mail', stage: 'Stage', web: 'Website' };

export function Timeline({ activities }: { activities: readonly Activity[] }) {
  if (activities.length === 0) return <p className={css.none}>Nothing has happened yet.</p>;
  return (
    <ol className={css.timeline}>
      {[...activities]
        .sort((a, b) => a.ago - b.ago)
        .map((activity) => (
          <li key={`${activity.ago} ${activity.text}`} className={css.entry}>
            <p className={css.what}>
              {words[activity.kind]} · {activity.by} · {since(activity.ago)}
            </p>
            <p>{activity.text}</p>
          </li>
        ))}
    </ol>
  );
}

const since = (hours: number): string =>
  new Date(Date.now() - hours * HOUR).toLocaleString(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
