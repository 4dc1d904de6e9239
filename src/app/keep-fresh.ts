import { auditCalls } from '../commands/audit-calls.ts';
import { checkLineageGroups } from '../commands/check-lineage-groups.ts';
import { listLineage } from '../commands/list-lineage.ts';
import { listSessions } from '../commands/list-sessions.ts';
import { listShares } from '../commands/list-shares.ts';
import { readJournal } from '../commands/read-journal.ts';
import type { Command } from '../commands/engine/command.ts';
import type { Clock } from '../domain/clock.ts';
import type { State } from '../store/index.ts';
import type { Topic } from '../../tui/ports.ts';
import type { LiveExecutions } from '../watchers/live-executions.ts';

/** On screen and moving: every 5 seconds at most; on screen and idle: every minute; off screen: never. */
const MOVING_MS = 4_000;
const IDLE_MS = 60_000;
/** The screen is drawn ten times a second; clients of AWS, when they are loaded, let nothing happen beside them. */
const DRAWN_MS = 120;
/** What a share allows changes seldom: it only greys what nobody may do. */
const SHARES_MS = 600_000;
/** Entities come when jobs complete; the list of the newest is only where one begins. */
const LINEAGE_MS = 300_000;
const LINEAGE_ENTITIES = 20;

/** CloudTrail answers twice a second, and tells of a session minutes after its start. */
const SESSIONS_MS = 300_000;

/** What the audit screen shows: the last day, as far as a minute of requests goes; the next look goes on from there. */
const AUDIT_MS = 86_400_000;
const AUDIT_REQUESTS = 60;

export interface KeepFreshPorts {
  readonly clock: Clock;
  readonly state: () => State;
  /** Dispatches a reading command; its failure is an event already. */
  read<Input, Result>(command: Command<Input, Result>, input: Input): Promise<void>;
  /** Pipelines and executions have pollers of their own. */
  readonly live: LiveExecutions;
}

export interface KeepFresh {
  focus(topic: Topic): void;
  refresh(): void;
  stop(): void;
}

/** Reads what is on screen again and again: often while it moves, seldom while it rests, and nothing else. */
export function keepFresh({ clock, state, read, live }: KeepFreshPorts): KeepFresh {
  let topic: Topic = { kind: 'none' };
  let turn = new AbortController();
  let sharesAt = -Infinity;
  let lineageAt = -Infinity;
  let sessionsAt = -Infinity;

  // Before anything was read here, what was read another time is there at once.
  const readSessions = async (): Promise<void> => {
    sessionsAt = clock.now().getTime();
    if (state().sessionBoard === null) {
      await read(listSessions, { cachedOnly: true });
      await clock.sleep(DRAWN_MS);
    }
    return read(listSessions, {});
  };
  const readTopic = async (mine: Topic): Promise<void> => {
    switch (mine.kind) {
      case 'shares':
        sharesAt = clock.now().getTime();
        return read(listShares, { verify: true });
      case 'sessions':
        return readSessions();
      case 'overview':
        sharesAt = clock.now().getTime();
        await read(listShares, { verify: false });
        if (clock.now().getTime() - sessionsAt < SESSIONS_MS) return;
        return readSessions();
      case 'audit':
        return read(auditCalls, { sinceMs: AUDIT_MS, requests: AUDIT_REQUESTS });
      case 'executions':
      case 'execution':
        if (clock.now().getTime() - sharesAt < SHARES_MS) return;
        sharesAt = clock.now().getTime();
        return read(listShares, { verify: false });
      case 'journal':
        return read(readJournal, {});
      case 'lineage':
        await read(checkLineageGroups, {});
        if (clock.now().getTime() - lineageAt < LINEAGE_MS) return;
        lineageAt = clock.now().getTime();
        return read(listLineage, { limit: LINEAGE_ENTITIES });
      default:
        return;
    }
  };
  const loop = async (mine: Topic, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted && mine.kind !== 'none') {
      await readTopic(mine);
      // What rests may begin to move meanwhile (somebody answers an invitation), so it is looked at, not slept through.
      for (
        let rested = 0;
        rested < (isMoving(mine, state()) ? MOVING_MS : IDLE_MS) && !signal.aborted;
        rested += MOVING_MS
      ) {
        await clock.sleep(MOVING_MS, signal).catch(() => undefined);
      }
    }
  };
  const begin = (): void => {
    turn.abort();
    turn = new AbortController();
    void loop(topic, turn.signal);
  };

  return {
    focus(next) {
      if (JSON.stringify(next) === JSON.stringify(topic)) return;
      topic = next;
      live.focus(next.kind === 'execution' ? next : { kind: listsExecutions(next) ? 'list' : 'nothing' });
      begin();
    },
    refresh() {
      lineageAt = -Infinity;
      sessionsAt = -Infinity;
      if (topic.kind === 'execution' || listsExecutions(topic)) live.refresh();
      begin();
    },
    stop() {
      turn.abort();
      void live.stop();
    },
  };
}

/** Screens that tell of all executions. */
const listsExecutions = ({ kind }: Topic): boolean => kind === 'executions' || kind === 'overview';

const isMoving = (topic: Topic, { shares }: State): boolean =>
  topic.kind === 'shares' &&
  [...shares.values()].some(({ stage, trouble }) => trouble === null && stage !== 'verified' && stage !== 'declared');
