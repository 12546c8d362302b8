import { googleCalendarReader } from '../../crm/google-calendar/read.ts';
import { follow } from '../follow.ts';

follow(googleCalendarReader);
