import { listExecutions } from '../commands/list-executions.ts';
import { listShares } from '../commands/list-shares.ts';
import { readJournal } from '../commands/read-journal.ts';
import { showExecution } from '../commands/show-execution.ts';
import type { Command } from '../commands/engine/command.ts';
import type { Clock } from '../domain/clock.ts';
import { isTerminal } from '../domain/execution.ts';
import type { State } from '../store/index.ts';
import type { Topic } from '../../tui/ports.ts';

/** On screen and moving: every 5 seconds at most; on screen and idle: every minute; off screen: never. */
const MOVING_MS = 4_000;
const IDLE_MS = 60_000;
const EXECUTIONS_PER_PIPELINE = 50;

export interface KeepFreshPorts {
  readonly clock: Clock;
  readonly state: () => State;
  /** Dispatches a reading command; its failure is an event already. */
  read<Input, Result>(command: Command<Input, Result>, input: Input): Promise<void>;
}

export interface KeepFresh {
  focus(topic: Topic): void;
  refresh(): void;
  stop(): void;
}

/** Reads what is on screen again and again: often while it moves, seldom while it rests, and nothing else. */
export function keepFresh({ clock, state, read }: KeepFreshPorts): KeepFresh {
  let topic: Topic = { kind: 'none' };
  let turn = new AbortController();

  const loop = async (mine: Topic, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted && mine.kind !== 'none') {
      await readTopic(mine, read);
      // What rests may begin to move meanwhile (somebody retries it), so it is looked at, not slept through.
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
      begin();
    },
    refresh: begin,
    stop: () => turn.abort(),
  };
}

async function readTopic(topic: Topic, read: KeepFreshPorts['read']): Promise<void> {
  switch (topic.kind) {
    case 'shares':
      return read(listShares, { verify: true });
    case 'executions':
      // What a share allows is greyed by its permission, which the share board knows.
      await read(listShares, { verify: false });
      return read(listExecutions, { limit: EXECUTIONS_PER_PIPELINE });
    case 'execution':
      return read(showExecution, { executionArn: topic.executionArn, account: topic.account });
    case 'journal':
      return read(readJournal, {});
    case 'stacks':
    case 'none':
      return;
  }
}

function isMoving(topic: Topic, { shares, executions }: State): boolean {
  switch (topic.kind) {
    case 'shares':
      return [...shares.values()].some(
        ({ stage, trouble }) => trouble === null && stage !== 'verified' && stage !== 'declared',
      );
    case 'executions':
      return [...executions.values()].some(({ execution }) => !isTerminal(execution.status));
    case 'execution':
      return !isTerminal(executions.get(topic.executionArn)?.execution.status ?? '');
    default:
      return false;
  }
}
