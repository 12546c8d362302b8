// First: what it starts goes on while the rest is read.
import './early.ts';
import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { App } from './App.tsx';
import { followPage } from './record/page.ts';
import { reportFailure } from './state/failures.ts';
import { applyTheme } from './state/theme.ts';

applyTheme().catch(reportFailure);
followPage().catch(reportFailure);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
