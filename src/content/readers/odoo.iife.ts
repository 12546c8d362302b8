import { odooReader } from '../../crm/odoo/read.ts';
import { follow } from '../follow.ts';

follow(odooReader);
