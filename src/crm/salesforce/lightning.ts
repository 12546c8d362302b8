/**
 * Reads Lightning's record home. Of the pages that the console keeps, only the one that is to be seen is read; where two are, none. A field is
 * known by the API's name that its cell carries, else by its English label: translated labels are left to the person.
 */

import { readAmount } from '../../core/amount/amount.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { recordRef } from '../ref.ts';
import { present, shown } from '../text.ts';
import { deep } from './deep.ts';
import { longId } from './id.ts';

const isSeen = (element: Element): boolean => element.checkVisibility();

export function lightningPage(document: Document, record: RecordRef): Element | null {
  const pages = [...document.querySelectorAll('one-record-home-flexipage2')].filter(isSeen);
  const [page, another] = pages;
  return page && !another && (field(page, PROOF[record.type]) || heading(page)) ? page : null;
}

interface Field {
  object: 'Opportunity' | 'Event';
  name: string;
  label: string;
}
const opportunity = (name: string, label: string): Field => ({ object: 'Opportunity', name, label });
const event = (name: string, label: string): Field => ({ object: 'Event', name, label });

/** A field that only this kind of record has. */
const PROOF: Record<RecordRef['type'], Field> = { deal: opportunity('StageName', 'Stage'), meeting: event('StartDateTime', 'Start') };

function field(page: Element, { object, name, label }: Field): Element | null {
  const [named] = deep(page, `[data-target-selection-name="sfdc:RecordField.${object}.${name}"]`);
  const cell = named ?? deep(page, `records-record-layout-item[field-label="${label}"]`)[0];
  return (cell && deep(cell, '[data-output-element-id="output-field"]')[0]) ?? null;
}

const heading = (page: Element): string | undefined =>
  shown(deep(page, 'records-highlights2 lightning-formatted-text[slot="primaryField"], lightning-formatted-text[slot="primaryField"]')[0]);

function link(output: Element | null): Element | undefined {
  return output ? deep(output, 'force-lookup a, a[data-refid="recordId"], a[href*="/lightning/r/"]')[0] : undefined;
}
const linked = (page: Element, one: Field): string | undefined => {
  const output = field(page, one);
  return shown(link(output) ?? output);
};

export const readDeal = (page: Element): Facts =>
  present({
    title: heading(page) ?? shown(field(page, opportunity('Name', 'Opportunity Name'))),
    account: linked(page, opportunity('AccountId', 'Account Name')),
    owner: linked(page, opportunity('OwnerId', 'Opportunity Owner')),
    stage: shown(field(page, PROOF.deal)),
    amount: readAmount(shown(field(page, opportunity('Amount', 'Amount'))), page.ownerDocument.documentElement.lang),
  });

export function readMeeting(page: Element, { origin }: RecordRef): Facts {
  const person = linked(page, event('WhoId', 'Name'));
  return present({
    title: heading(page) ?? shown(field(page, event('Subject', 'Subject'))),
    contact: person,
    owner: linked(page, event('OwnerId', 'Assigned To')),
    meetingStartText: shown(field(page, PROOF.meeting)),
    attendees: person === undefined ? undefined : [{ name: person }],
    deal: dealOf(link(field(page, event('WhatId', 'Related To'))), origin),
  });
}

function dealOf(related: Element | undefined, origin: string): RecordRef | undefined {
  const id = longId(/\/lightning\/r\/(?:Opportunity\/)?(006\w{12,15})\//.exec(related?.getAttribute('href') ?? '')?.[1] ?? '');
  return (id && recordRef('salesforce', new URL(origin), '', 'deal', id)) || undefined;
}
