import { createRoot } from 'react-dom/client';
import '../ui/styles/base.css';
import { Options } from './Options.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
