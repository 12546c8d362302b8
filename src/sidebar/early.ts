/** Runs before the interface is there: greets the page and opens the database while the browser still reads the rest. */
import './record/ear.ts';
import './state/device.ts';

import('./main.tsx');
