import { followAround } from '../around.ts';

followAround();
