import { readAdapted } from '../adapted.ts';

readAdapted();
