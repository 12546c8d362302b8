import { espoReader } from '../../crm/espo/read.ts';
import { follow } from '../follow.ts';

follow(espoReader);
