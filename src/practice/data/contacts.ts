import type { Contact } from './model.ts';

const person = (id: string, company: string, name: string, title: string, email: string, phone: string): Contact => ({
  id,
  company,
  name,
  title,
  email,
  phone,
});

export const contacts: readonly Contact[] = [
  person('P-401', 'C-301', 'Dana Whitfield', 'VP Operations', 'dana.whitfield@northwind.example', '+1 503 555 0134'),
  person('P-402', 'C-301', 'Ruth Adler', 'Chief Financial Officer', 'ruth.adler@northwind.example', '+1 503 555 0177'),
  person('P-403', 'C-302', 'Ingrid Solheim', 'Head of Fleet Maintenance', 'ingrid@halden-maritime.example', '+47 55 55 01 22'),
  person('P-404', 'C-303', 'Marcus Obi', 'Supply Chain Director', 'marcus.obi@kestrelfoods.example', '+44 113 496 0142'),
  person('P-405', 'C-303', 'Jess Thornton', 'Quality Lead', 'jess.thornton@kestrelfoods.example', '+44 113 496 0156'),
  person('P-406', 'C-304', 'Priya Raman', 'Chief Operating Officer', 'priya@bluebrook.example', '+1 614 555 0119'),
  person('P-407', 'C-305', 'Katrin Vogel', 'Leiterin After Sales', 'k.vogel@oberwald.example', '+49 731 5550 114'),
  person('P-408', 'C-305', 'Jürgen Maß', 'IT-Leiter', 'j.mass@oberwald.example', '+49 731 5550 120'),
  person('P-409', 'C-306', 'Luis Ortega', 'SVP Lending', 'lortega@meridian-cu.example', '+1 303 555 0161'),
  person('P-410', 'C-307', 'Meena Iyer', 'Plant Head', 'meena.iyer@sundara.example', '+91 422 555 0188'),
  person('P-411', 'C-308', 'Hélène Petit', 'Directrice générale', 'helene@petit-et-fils.example', '+33 4 55 55 01 09'),
  person('P-412', 'C-309', '"><img src=x onerror=alert(2)>', 'Owner', 'owner@tables-and-sons.example', '+44 1392 496 013'),
  person('P-413', 'C-310', 'Wade Pruitt', 'Director of Field Operations', 'wpruitt@tallgrass.example', '+1 316 555 0143'),
  person('P-414', 'C-311', 'Tan Wei Ling', 'Group Guest Experience Manager', 'weiling.tan@orchid-hotels.example', '+65 6555 0127'),
  person('P-415', 'C-312', 'Joris van Dam', 'Head of Supplier Quality', 'joris@cobalt-robotics.example', '+31 40 555 0131'),
  person('P-416', 'C-313', 'Bernadette Ashe', 'Housing Repairs Manager', 'b.ashe@ferncastle.example', '+44 20 7946 0118'),
  person('P-417', 'C-314', 'Kenji Morita', 'Terminal Director', 'k.morita@yamabuki.example', '+81 6 5550 1174'),
  person('P-418', 'C-306', 'Alana Brooks', 'Compliance Officer', 'abrooks@meridian-cu.example', '+1 303 555 0168'),
];
