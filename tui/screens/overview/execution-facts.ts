import { isTerminal, type Execution } from '../../../src/domain/execution.ts';
import type { State } from '../../../src/store/index.ts';
import { remember } from '../../shell/remember.ts';

export const DAYS = 14;
const DAY_MS = 86_400_000;

export interface AccountExecutions {
  readonly running: number;
  /** Oldest first, the last one today. */
  readonly days: readonly { count: number; failed: number }[];
  /** The newest of each pipeline whose newest failed. */
  readonly failing: readonly Execution[];
}

/** What the executions say of each account that owns them, in one pass; `today` is the number of the day in UTC. */
export const executionFacts = remember(
  (executions: State['executions'], today: number): ReadonlyMap<string, AccountExecutions> => {
    const accounts = new Map<string, { running: number; days: { count: number; failed: number }[] }>();
    const newest = new Map<string, Execution>();
    // Told by its text: to parse a hundred thousand times takes longer than everything else here.
    const first = isoDay(today - DAYS + 1);
    const places = new Map(Array.from({ length: DAYS }, (_, index) => [isoDay(today - DAYS + 1 + index), index]));
    for (const { execution } of executions.values()) {
      const { owner, status, startedAt, pipelineArn } = execution;
      let facts = accounts.get(owner);
      if (!facts) {
        facts = { running: 0, days: Array.from({ length: DAYS }, () => ({ count: 0, failed: 0 })) };
        accounts.set(owner, facts);
      }
      if (!isTerminal(status)) facts.running += 1;
      const day = startedAt < first ? undefined : facts.days[places.get(startedAt.slice(0, first.length)) ?? DAYS];
      if (day) {
        day.count += 1;
        if (status === 'Failed') day.failed += 1;
      }
      const known = newest.get(pipelineArn);
      if (!known || known.startedAt < startedAt) newest.set(pipelineArn, execution);
    }
    const failing = [...newest.values()].filter(({ status }) => status === 'Failed');
    return new Map(
      [...accounts].map(([account, facts]) => [
        account,
        { ...facts, failing: failing.filter(({ owner }) => owner === account) },
      ]),
    );
  },
);

/** `2026-11-21` */
const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / DAY_MS);
