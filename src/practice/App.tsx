/** Rail, search box, and the page that the address names. */
import { type ReactElement, useState } from 'react';
import css from './App.module.css';
import { Calendar } from './pages/Calendar.tsx';
import { CompanyPage } from './pages/Company.tsx';
import { ContactPage } from './pages/Contact.tsx';
import { DealPage } from './pages/Deal.tsx';
import { Lists } from './pages/Lists.tsx';
import { MeetingPage } from './pages/Meeting.tsx';
import { Pipeline } from './pages/Pipeline.tsx';
import { Unknown } from './pages/Unknown.tsx';
import { Rail } from './parts/Rail.tsx';
import { type Page, routeOf, usePath } from './route.ts';

const pages: Record<Page | 'unknown', (props: { id: string }) => ReactElement> = {
  pipeline: () => <Pipeline />,
  calendar: () => <Calendar />,
  deals: DealPage,
  meetings: MeetingPage,
  contacts: ContactPage,
  companies: CompanyPage,
  unknown: () => <Unknown what="page" />,
};

export function App() {
  const [search, setSearch] = useState('');
  const { page, id } = routeOf(usePath());
  const Shown = pages[page];
  return (
    <div className={css.app}>
      <Rail page={page} moved={() => setSearch('')} />
      <div className={css.main}>
        <header className={css.top}>
          <input
            className={css.search}
            type="search"
            placeholder="Search deals, people, companies"
            aria-label="Search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </header>
        <main className={css.page}>
          {search.trim() ? <Lists search={search} opened={() => setSearch('')} /> : <Shown key={`${page}/${id}`} id={id} />}
        </main>
      </div>
    </div>
  );
}
