import { sugarcrmReader } from '../../crm/sugarcrm/read.ts';
import { follow } from '../follow.ts';

follow(sugarcrmReader);
