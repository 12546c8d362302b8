/** A reader made of a workspace's rules, or a built-in one with some of its selectors put in the place of others. */
import type { Adapter, FactRule, PageRule } from '../../core/adapters/adapter.ts';
import type { Detect } from '../../core/adapters/detect.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import type { Reader, Session } from '../contract.ts';
import { allOf, holding, isSeen } from './find.ts';
import { factOf } from './value.ts';

/** Reads nothing by itself. */
export const emptyReader = (crm: string): Reader => ({ crm, container: () => null, read: () => ({}) });

/** What a rule is about, under the names that facts have. */
const NAMES: Partial<Record<FactRule['fact'], (keyof Facts)[]>> = { meetingStart: ['meetingStart', 'meetingStartText'] };
const namesOf = (rules: readonly FactRule[]): ReadonlySet<string> => new Set(rules.flatMap(({ fact }) => NAMES[fact] ?? [fact]));

const without = (facts: Facts, names: ReadonlySet<string>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.has(name)));

/** Elements that the rule finds: those in sight, or, where all are hidden, none. */
export const elementsOf = (rule: FactRule, container: Element): Element[] => (allOf(container, rule.selector) ?? []).filter(isSeen);

const pageOf = (adapters: readonly Adapter[], crm: string, type: RecordRef['type']): PageRule | undefined =>
  adapters
    .filter((one) => one.crm === crm)
    .flatMap(({ pages }) => pages)
    .find((page) => page.type === type);

/** What the rules name is read by them alone: what they do not find is left to the person, whatever the built-in reader takes it for. */
export function adaptedReader(base: Reader, adapters: readonly Adapter[], detect: Detect): Reader {
  return {
    ...base,
    container(document, record) {
      const page = pageOf(adapters, base.crm, record.type);
      if (!page?.container) return base.container(document, record);
      const found = holding(document, page.container);
      return found.ok ? found.element : null;
    },
    read(container, record) {
      const { facts: rules = [] } = pageOf(adapters, base.crm, record.type) ?? {};
      const own = rules.map((rule) => factOf(rule, elementsOf(rule, container), detect));
      return Object.assign(without(base.read(container, record), namesOf(rules)), ...own);
    },
  };
}

/** What the rules name is not asked of the CRM: whoever wrote them means another field. */
export function adaptedSession(base: Session, adapters: readonly Adapter[]): Session {
  return {
    ...base,
    async read(ask, record) {
      const answer = await base.read(ask, record);
      const { facts: rules = [] } = pageOf(adapters, base.crm, record.type) ?? {};
      return answer.ok ? { ok: true, value: without(answer.value, namesOf(rules)) } : answer;
    },
  };
}
