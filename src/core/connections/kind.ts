/** What an administrator gives so that this server keeps the notes of one CRM. Adding one: a file beside this one, and a line in the registry. */

import type { FieldNames } from './mapping.ts';

export interface CredentialField {
  /** Under which the connector's schema has it. */
  key: string;
  label: string;
  /** Never shown again once it is kept. The others are told back to administrators. */
  isSecret: boolean;
  help?: string;
  isOptional?: true;
}

export interface ConnectionKind {
  /** `crm` of its records. */
  crm: string;
  /** As people call it. */
  name: string;
  /** What may be pasted as the address. */
  example: string;
  /** The origin that its records have, from any address of it that somebody pastes; null where it is none. */
  originOf(url: URL): string | null;
  /** Where the key is made, and with which rights: a sentence or two. */
  howTo: string;
  /** In the order in which they are asked for. */
  fields: readonly CredentialField[];
  /** Of the fields of a deal that a brief may be copied into. */
  fieldNames: FieldNames;
  /** What it takes to copy into fields beyond what `howTo` says; left out where it takes no more. */
  fieldRights?: string;
}
