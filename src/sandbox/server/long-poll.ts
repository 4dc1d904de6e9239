import { setTimeout as pause } from 'node:timers/promises';
import type { WireRequest } from '../wire/message.ts';
import type { World } from '../world/world.ts';

const AGAIN_MS = 50;

/**
 * Asks again until the answer says something, its time is over or nobody waits any more. The time is the sandbox's,
 * which may stand still or be moved at any moment: hence looked at, not slept.
 */
export async function longPoll(
  world: World,
  ask: () => object,
  wait: (output: object) => number,
  { gone }: Pick<WireRequest, 'gone'>,
): Promise<object> {
  let output = ask();
  const until = world.now() + wait(output);
  while (wait(output) > 0 && world.now() < until) {
    await pause(AGAIN_MS, undefined, { ref: false });
    if (gone?.() === true) break;
    output = ask();
  }
  return output;
}
