import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { PrepPage } from './prep/PrepPage.tsx';
import { startPrepPage } from './prep/prepPage.ts';
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
