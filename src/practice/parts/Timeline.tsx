import { activitiesOf } from '../data/find.ts';
import type { Activity, Logged } from '../data/model.ts';
import { log, useLogged } from '../data/store.ts';
import css from './Timeline.module.css';

const words: Record<Activity['kind'], string> = { call: 'Call', 'e-mail': 'E-mail', stage: 'Stage', web: 'Website' };

/** The made-up times count back from here, so that they stand still while the page is open. */
const opened = Date.now();
const HOUR = 3_600_000;

type Entry = Logged & Partial<Pick<Activity, 'text'>>;

/** What happened on a deal, newest first, and buttons to log what was just done. */
export function Timeline({ deal, by }: { deal: string; by: string }) {
  const past = activitiesOf(deal).map(({ ago, ...activity }) => ({ ...activity, at: new Date(opened - ago * HOUR).toISOString() }));
  const entries: Entry[] = [...useLogged(deal), ...past].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <>
      <p className={css.log}>
        <button type="button" className="quiet" onClick={() => log(deal, 'e-mail', by)}>
          Log e-mail
        </button>
        <button type="button" className="quiet" onClick={() => log(deal, 'call', by)}>
          Log call
        </button>
      </p>
      {entries.length === 0 ? <p className={css.none}>Nothing has happened yet.</p> : null}
      <ol className={css.timeline}>
        {entries.map(({ kind, by, at, text }) => (
          <li key={`${at} ${text}`} className={css.entry} data-activity={kind}>
            <p className={css.what}>
              {words[kind]} · <span data-part="by">{by}</span> · <time dateTime={at}>{since(at)}</time>
            </p>
            {text ? <p>{text}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

const DAY = 24;
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

function since(at: string): string {
  const hours = Math.round((Date.now() - Date.parse(at)) / HOUR);
  if (hours < 1) return 'just now';
  return hours < DAY ? relative.format(-hours, 'hour') : relative.format(-Math.round(hours / DAY), 'day');
}
