import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { Options } from './Options.tsx';
import { followWaiting } from './waitingHere.ts';

followWaiting();

const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
