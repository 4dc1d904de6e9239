import { AwsError } from '../aws-error.ts';
import type { AnyOperation, Call } from '../operation.ts';
import { recordEvent, type MadeCall } from '../services/cloudtrail/model/record-event.ts';
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
  /** What made the call, as it says itself. */
  readonly userAgent?: string;
}

/** One call as one transaction: may they, and what comes of it. */
export function perform(world: World, performance: Performance): object {
  const { operation, input, caller, action, userAgent } = performance;
  const [service = ''] = action.split(':');
  const told = { caller, service, operation: String(operation.name), mutates: operation.mutates, input, userAgent };
  const tell = (more: Partial<MadeCall>): void =>
    DATA_EVENTS[service]?.test(told.operation) ? undefined : recordEvent(world, { ...told, ...more });
  try {
    return world.transact(() => {
      const output = answer(world, performance);
      // What a read answered is not told, so it is not kept either.
      tell(operation.mutates ? { output } : {});
      return output;
    });
  } catch (thrown) {
    if (thrown instanceof AwsError) {
      const error = { code: thrown.code, message: thrown.message };
      world.transact(() => tell({ error }));
    }
    throw thrown;
  }
}

/** What is done to objects, messages and events: CloudTrail does not look such calls up. */
const DATA_EVENTS: Readonly<Record<string, RegExp>> = { s3: /Object/, sqs: /Message/, events: /^PutEvents$/ };

/** What handlers are given beside the input. */
export const callOf = (world: World, caller: Caller): Call => ({
  world,
  caller,
  account: caller.account,
  region: caller.region,
  now: world.now(),
});

function answer(world: World, { operation, input, caller, action, query, back = 0 }: Performance): object {
  const call = callOf(world, caller);
  // Whatever a call is about: service control and session policies may deny any.
  const resource = operation.resource?.(input, call) ?? '*';
  const owner = operation.owner?.(input, call);
  const resourcePolicy = operation.policy?.(input, call);
  authorize(
    world,
    { caller, action, resource, ...(owner && { owner }), ...(resourcePolicy !== undefined && { resourcePolicy }) },
    query,
  );
  return back > 0 ? world.looking(back, () => operation.handle(input, call)) : operation.handle(input, call);
}
