import { salesforceReader } from '../../crm/salesforce/read.ts';
import { follow } from '../follow.ts';

follow(salesforceReader);
