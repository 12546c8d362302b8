import { dynamicsReader } from '../../crm/dynamics/read.ts';
import { follow } from '../follow.ts';

follow(dynamicsReader);
