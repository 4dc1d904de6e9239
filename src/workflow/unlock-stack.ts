import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';
import { refuseBusy } from './live-runs.ts';
import { closeWhenOpen } from './plan-run.ts';
import type { HeldLock, WorkflowPorts } from './ports.ts';
import { chooseStacks } from './selection.ts';
import { openSession, type Session, type Step } from './session.ts';

/** Whoever holds the lock of that stack's state, or null. */
export const lockOf = (ports: WorkflowPorts, name: string): Promise<HeldLock | null> =>
  withStack(ports, name, async (stack, session, call) => {
    // Our own terraform is no forgotten lock, whatever it looks like.
    await refuseBusy(ports.runsDir, [stack.name]);
    await session.terraform.init(call('init'));
    const holder = await session.terraform.lockHolder(call('plan'));
    return holder && { ...holder, stack: stack.name };
  });

/** Takes exactly that lock away: the backend refuses when another one was taken meanwhile. */
export const unlock = (ports: WorkflowPorts, { stack: name, ...holder }: HeldLock): Promise<void> =>
  withStack(ports, name, async (stack, session, call) => {
    await refuseBusy(ports.runsDir, [stack.name]);
    await session.terraform.unlock(call('state'), holder.id);
    ports.emit({ type: 'stack.unlocked', stack: stack.name, lock: holder.id, who: holder.who, since: holder.since });
  });

type CallFor = (step: Step) => ReturnType<Session['call']>;

async function withStack<T>(
  ports: WorkflowPorts,
  name: string,
  work: (stack: SynthesizedStack, session: Session, call: CallFor) => Promise<T>,
): Promise<T> {
  const directory = join(ports.runsDir, ports.newRunId());
  const opening = openSession(ports, directory);
  opening.catch(() => undefined);
  try {
    const { stacks } = await ports.synth();
    const [chosen, ...more] = chooseStacks(stacks, { stacks: [name] });
    const stack = stacks.find((one) => one.name === chosen);
    if (!stack || more.length > 0) throw new SagelaneError(severalStacks(name, [chosen ?? '', ...more]));
    const session = await opening;
    const { account, workingDirectory: cwd } = stack;
    const result = await work(stack, session, (step) => session.call({ stack: stack.name, account, cwd, step }));
    // It is no run, so nobody comes back to its logs; those of a failure stay to be read.
    await rm(directory, { recursive: true, force: true });
    return result;
  } finally {
    await closeWhenOpen(opening);
  }
}

const severalStacks = (pattern: string, names: readonly string[]) => ({
  code: 'UnknownStack',
  what: `${pattern} stands for several stacks: ${names.join(', ')}`,
  fix: 'a lock is looked at and taken away one at a time: name one stack',
});
