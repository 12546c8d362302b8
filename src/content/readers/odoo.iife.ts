import { odooReader } from '../../crm/odoo/read.ts';
import { odooSession } from '../../crm/odoo/session.ts';
import { follow } from '../follow.ts';

follow(odooReader, odooSession);
