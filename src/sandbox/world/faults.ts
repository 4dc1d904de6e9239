import type { FaultKind, FaultRule } from '../ports.ts';
import type { FaultRecord } from './records/fault.ts';
import { RECENT_MS } from './recent-past.ts';
import type { World } from './world.ts';

/** A call as the rules look at it. */
export interface FaultSubject {
  readonly service: string;
  readonly operation: string;
  readonly account: string;
  /** Whether that kind of fault can happen to it at all: only reads are stale. */
  readonly canMeet: (kind: FaultKind) => boolean;
}

/** The faults this call meets, spent by one; `random` is in [0, 1). */
export function takeFaults(world: World, subject: FaultSubject, random: () => number): readonly FaultRecord[] {
  const { faults } = world.tables;
  if (faults.size === 0) return [];
  const met = faults.all().filter((rule) => concerns(rule, subject) && random() < (rule.probability ?? 1));
  if (met.some((rule) => rule.left !== null)) world.transact(() => met.forEach((rule) => spend(world, rule)));
  return met;
}

export function addFault(world: World, rule: FaultRule): FaultRecord {
  const checked = checkedRule(rule);
  const record = { ...checked, id: `f-${world.newId().slice(0, 8)}`, left: checked.count ?? null };
  return world.transact(() => world.tables.faults.put(record.id, record));
}

/** How many rules went. */
export function clearFaults(world: World, id: string | undefined): number {
  const { faults } = world.tables;
  const gone = faults.all().filter((rule) => id === undefined || rule.id === id);
  world.transact(() => gone.forEach((rule) => faults.delete(rule.id)));
  return gone.length;
}

const concerns = (rule: FaultRule, { service, operation, account, canMeet }: FaultSubject): boolean =>
  (rule.service ?? service) === service &&
  (rule.operation ?? operation) === operation &&
  (rule.account ?? account) === account &&
  canMeet(rule.kind);

function spend(world: World, rule: FaultRecord): void {
  if (rule.left === null) return;
  if (rule.left > 1) world.tables.faults.put(rule.id, { ...rule, left: rule.left - 1 });
  else world.tables.faults.delete(rule.id);
}

export const FAULT_KINDS = [
  'throttle',
  'error',
  'slow',
  'drop',
  'expired',
  'empty-page',
  'stale',
  'skew',
] as const satisfies readonly FaultKind[];

const isWhole = (value: number): boolean => Number.isSafeInteger(value);

/** What each part of a rule must be; whatever else is there is refused as well. */
const PARTS: Readonly<Record<keyof FaultRule, readonly [holds: (value: never) => boolean, wanted: string]>> = {
  kind: [(value: string) => (FAULT_KINDS as readonly string[]).includes(value), `one of ${FAULT_KINDS.join(', ')}`],
  service: [isText, 'the name of a service, as in ram'],
  operation: [isText, 'the name of an operation, as in GetResourceShares'],
  account: [(value: unknown) => /^\d{12}$/.test(String(value)) && isText(value), 'an account id of 12 digits'],
  probability: [(value: number) => value > 0 && value <= 1, 'a number over 0 and at most 1'],
  count: [(value: number) => isWhole(value) && value > 0, 'a whole number over 0'],
  ms: [(value: number) => isWhole(value) && Math.abs(value) <= 86_400_000, 'whole milliseconds, at most a day'],
  status: [(value: number) => [500, 502, 503, 504].includes(value), '500, 502, 503 or 504'],
  after: [(value: unknown) => typeof value === 'boolean', 'true or false'],
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** The rule, or a RangeError that says what is wrong with it. */
export function checkedRule(given: unknown): FaultRule {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new RangeError('a fault is a mapping');
  const rule = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
  for (const [name, value] of Object.entries(rule)) {
    const part = Object.hasOwn(PARTS, name) ? PARTS[name as keyof FaultRule] : undefined;
    if (!part) throw new RangeError(`a fault has no ${name}; it has ${Object.keys(PARTS).join(', ')}`);
    if (!part[0](value as never))
      throw new RangeError(`${name} of a fault is ${part[1]}, not ${JSON.stringify(value)}`);
  }
  if (rule['kind'] === undefined) throw new RangeError(`a fault needs its kind, ${PARTS.kind[1]}`);
  if (rule['kind'] === 'stale' && Math.abs(Number(rule['ms'] ?? 0)) > RECENT_MS) {
    throw new RangeError(`a read can be stale by at most ${RECENT_MS} ms`);
  }
  if (rule['kind'] !== 'skew' && Number(rule['ms'] ?? 0) < 0) throw new RangeError('ms is negative for a skew alone');
  return rule as unknown as FaultRule;
}
