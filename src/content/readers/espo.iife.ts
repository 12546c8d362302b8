import { espoReader } from '../../crm/espo/read.ts';
import { espoSession } from '../../crm/espo/session.ts';
import { follow } from '../follow.ts';

follow(espoReader, espoSession);
