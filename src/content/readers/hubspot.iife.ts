import { hubspotReader } from '../../crm/hubspot/read.ts';
import { follow } from '../follow.ts';

follow(hubspotReader);
