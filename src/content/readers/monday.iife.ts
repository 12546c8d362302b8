import { mondayReader } from '../../crm/monday/read.ts';
import { follow } from '../follow.ts';

follow(mondayReader);
