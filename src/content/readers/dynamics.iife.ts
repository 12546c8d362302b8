import { dynamicsReader } from '../../crm/dynamics/read.ts';
import { dynamicsSession } from '../../crm/dynamics/session.ts';
import { follow } from '../follow.ts';

follow(dynamicsReader, dynamicsSession);
