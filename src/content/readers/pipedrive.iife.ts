import { pipedriveReader } from '../../crm/pipedrive/read.ts';
import { follow } from '../follow.ts';

follow(pipedriveReader);
