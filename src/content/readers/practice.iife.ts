import { practiceReader } from '../../crm/practice/read.ts';
import { follow } from '../follow.ts';

follow(practiceReader);
