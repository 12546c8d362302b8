import { companyOf, dealOf } from '../data/find.ts';
import { meetings } from '../data/meetings.ts';
import type { Meeting } from '../data/model.ts';
import { Link } from '../parts/Link.tsx';
import { startOf } from '../parts/When.tsx';
import css from './Calendar.module.css';

const dayName = (day: Date): string => day.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const hour = (at: Date): string => at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

/** Meetings by day, as an agenda. */
export function Calendar() {
  const byDay = new Map<string, Meeting[]>();
  for (const meeting of [...meetings].sort((a, b) => startOf(a).getTime() - startOf(b).getTime())) {
    const day = dayName(startOf(meeting));
    byDay.set(day, [...(byDay.get(day) ?? []), meeting]);
  }
  return (
    <div className={css.calendar}>
      <title>Calendar · Practice CRM</title>
      <h1 className={css.title}>Calendar</h1>
      {[...byDay].map(([day, list]) => (
        <section key={day} className={css.day}>
          <h2 className={css.date}>{day}</h2>
          {list.map((meeting) => (
            <Link key={meeting.id} page="meetings" id={meeting.id} className={css.meeting}>
              <span className={css.time}>
                {hour(startOf(meeting))} <small>{meeting.lasts} min</small>
              </span>
              <span className={css.what}>
                {meeting.name}
                <small>
                  {companyOf(dealOf(meeting.deal)?.company ?? '')?.name} · {meeting.place}
                </small>
              </span>
            </Link>
          ))}
        </section>
      ))}
    </div>
  );
}
