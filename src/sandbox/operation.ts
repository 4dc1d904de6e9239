import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { Input, OperationName, Output } from './service-model.ts';
import type { Caller } from './world/caller.ts';
import type { World } from './world/world.ts';

/** What a handler is given beside its input. */
export interface Call {
  readonly world: World;
  readonly caller: Caller;
  /** The caller's account. */
  readonly account: AccountId;
  readonly region: Region;
  /** Sandbox time in milliseconds; stands still while the call is handled. */
  readonly now: number;
}

/** One emulated operation; handlers are synchronous, so that each call is one transaction. */
export interface Operation<M, N extends OperationName<M>> {
  readonly name: N;
  /** Whether it changes anything. */
  readonly mutates: boolean;
  /** What of its behaviour AWS does not document. */
  readonly assumed?: string;
  /** What access is decided on; without it the call concerns the caller's own account. */
  readonly resource?: (input: Input<M, N & string>, call: Call) => Arn;
  /** What IAM calls it where that is not the operation's own name: `s3:ListBucket`. */
  readonly action?: string;
  /** Whose the resource is where its ARN does not say: S3's. */
  readonly owner?: (input: Input<M, N & string>, call: Call) => AccountId | undefined;
  /** The policy of the resource itself, of services whose resources have such. */
  readonly policy?: (input: Input<M, N & string>, call: Call) => string | undefined;
  /** How long an answer is held back in the hope of a better one, in milliseconds of sandbox time: long polling. */
  readonly waits?: (input: Input<M, N & string>, output: Output<M, N & string>, call: Call) => number;
  readonly handle: (input: Input<M, N & string>, call: Call) => Output<M, N & string>;
}

/** `const operation = operationOf<typeof import('@aws-sdk/client-ram')>()`: typed by the service's own model. */
export const operationOf =
  <M>() =>
  <N extends OperationName<M>>(operation: Operation<M, N>): Operation<M, N> =>
    operation;

/** An operation whose types the dispatcher no longer needs. */
export interface AnyOperation {
  readonly name: PropertyKey;
  readonly mutates: boolean;
  readonly assumed?: string;
  readonly action?: string;
  resource?(input: never, call: Call): Arn;
  owner?(input: never, call: Call): AccountId | undefined;
  policy?(input: never, call: Call): string | undefined;
  waits?(input: never, output: never, call: Call): number;
  handle(input: never, call: Call): object;
}

/** What a service's registry holds. */
export type Operations<M> = readonly { [N in OperationName<M>]: Operation<M, N> }[OperationName<M>][];
