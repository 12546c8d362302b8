import { suitecrmReader } from '../../crm/suitecrm/read.ts';
import { follow } from '../follow.ts';

follow(suitecrmReader);
