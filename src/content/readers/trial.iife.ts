import { offerTrial } from '../trial.ts';

offerTrial();
