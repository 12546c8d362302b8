/** Reads Classic's page of an opportunity. In edit its fields have other names, so what is not saved is not read. */
import type { Facts } from '../../core/handoff/record.ts';
import { present, shown } from '../text.ts';

/** The table round the stage; Classic's page of an event has no names that are known. */
export const classicPage = (document: Document): Element | null =>
  document.querySelector('#opp11_ileinner, #opp11')?.closest('.bPageBlock, #ep, #bodyCell') ?? null;

/** A field of the page is a cell, and within it, where it can be edited in place, a part of its own. */
const value = (page: Element, number: number): string | undefined =>
  shown(page.querySelector(`#opp${number}_ileinner`) ?? page.querySelector(`#opp${number}`));

/** An owner stands with a link that changes it, in brackets. */
const owner = (page: Element): string | undefined => shown(page.querySelector('#opp1_ileinner a')) ?? value(page, 1);

export const readClassic = (page: Element): Facts =>
  present({ title: value(page, 3), account: value(page, 4), owner: owner(page), stage: value(page, 11) });
