import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { device } from './state/device.ts';
import { reportFailure } from './state/failures.ts';
import { takeAccount } from './state/session.ts';
import { applyTheme } from './state/theme.ts';
import { FailureNotice } from './status/FailureNotice.tsx';
import { WorkPage } from './work/WorkPage.tsx';

document.title = 'Your work · Baton';
applyTheme().catch(reportFailure);
device.watchAccount(takeAccount);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <>
      <FailureNotice />
      <WorkPage />
    </>,
  );
