import type { AnyOperation, Call } from '../operation.ts';
import { authorize } from '../world/authorization.ts';
import type { Caller } from '../world/caller.ts';
import type { World } from '../world/world.ts';

export interface Performance {
  readonly operation: AnyOperation;
  readonly input: never;
  readonly caller: Caller;
  /** As IAM calls it. */
  readonly action: string;
  /** The service answers errors in XML, whose codes are shorter. */
  readonly query: boolean;
  /** How stale a read is, in milliseconds. */
  readonly back?: number;
}

/** One call as one transaction: may they, and what comes of it. */
export function perform(world: World, { operation, input, caller, action, query, back = 0 }: Performance): object {
  return world.transact(() => {
    const call: Call = { world, caller, account: caller.account, region: caller.region, now: world.now() };
    // Whatever a call is about: service control and session policies may deny any.
    const resource = operation.resource?.(input, call) ?? '*';
    const owner = operation.owner?.(input, call);
    authorize(world, { caller, action, resource, ...(owner && { owner }) }, query);
    return back > 0 ? world.looking(back, () => operation.handle(input, call)) : operation.handle(input, call);
  });
}
