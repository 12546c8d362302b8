import { memberOf } from '../data/find.ts';
import type { Page } from '../route.ts';
import { Avatar } from './Avatar.tsx';
import { Link } from './Link.tsx';
import css from './Rail.module.css';

const items: { page: Page; name: string; icon: string; under: readonly (Page | 'unknown')[] }[] = [
  {
    page: 'pipeline',
    name: 'Pipeline',
    icon: 'M3 4h4v12H3zM8.5 4h4v8h-4zM14 4h4v5h-4z',
    under: ['pipeline', 'deals', 'contacts', 'companies'],
  },
  { page: 'calendar', name: 'Calendar', icon: 'M3 5h15v12H3zM3 9h15M7 3v4M14 3v4', under: ['calendar', 'meetings'] },
];

/** The left rail; below 1100 px only its pictures. */
export function Rail({ page, moved }: { page: Page | 'unknown'; moved: () => void }) {
  const me = memberOf('U-1');
  return (
    <nav className={css.rail} aria-label="Main">
      <div className={css.brand}>
        <svg className={css.mark} viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M9 23V9h7.2a4.6 4.6 0 0 1 0 9.2H13" />
        </svg>
        <span className={css.word}>Practice CRM</span>
      </div>
      {items.map(({ page: to, name, icon, under }) => (
        <Link key={to} page={to} className={css.item} current={under.includes(page)} title={name} opened={moved}>
          <svg className={css.icon} viewBox="0 0 21 20" aria-hidden="true">
            <path d={icon} />
          </svg>
          <span className={css.word}>{name}</span>
        </Link>
      ))}
      <p className={css.hint}>Everything here is made up. Change what you like.</p>
      {me && (
        <div className={css.me}>
          <Avatar name={me.name} />
          <span className={css.word}>
            {me.name}
            <small>{me.role}</small>
          </span>
        </div>
      )}
    </nav>
  );
}
