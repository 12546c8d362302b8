import { odooReader } from '../../crm/odoo/read.ts';
import { odooSessionOn } from '../../crm/odoo/session.ts';
import { follow } from '../follow.ts';

follow(odooReader, odooSessionOn(document));
