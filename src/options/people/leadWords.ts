/** Who leads a team, in words. */
import type { NamedLeads } from '../../core/bar/versions.ts';

export function leadWords({ sdrLead, aeLead }: NamedLeads, people: readonly { id: string; name: string }[]): string {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'a former colleague';
  if (sdrLead === null && aeLead === null) return 'no leads yet';
  const names = [...new Set([sdrLead, aeLead])].flatMap((id) => (id === null ? [] : [nameOf(id)]));
  const missing = sdrLead === null ? ', no SDR lead yet' : aeLead === null ? ', no AE lead yet' : '';
  return `led by ${names.join(' and ')}${missing}`;
}
