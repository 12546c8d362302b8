import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { PrepPage } from './review/PrepPage.tsx';
import { startPrepPage } from './review/prepPage.ts';
import { FailureNotice } from './status/FailureNotice.tsx';

const id = new URLSearchParams(location.search).get('handoff') ?? '';
startPrepPage(id);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <>
      <FailureNotice />
      <PrepPage />
    </>,
  );
