import { knowAddresses } from '../adapted.ts';

void knowAddresses();
