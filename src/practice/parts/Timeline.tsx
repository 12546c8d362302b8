import type { Activity } from '../data/model.ts';
import css from './Timeline.module.css';

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

const DAY = 24;
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const since = (hours: number): string => (hours < DAY ? relative.format(-hours, 'hour') : relative.format(-Math.round(hours / DAY), 'day'));
