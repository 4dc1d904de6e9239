/**
 * Type-level view of an SDK client module: every `XCommand` class gives operation X's input and output, every `X$` error
 * schema a modelled error name. Type-only: nothing here imports a client at run time.
 */
import type { MetadataBearer, StaticErrorSchema } from '@smithy/types';

interface CommandTypes<I, O> {
  readonly input: I;
  /** Only the answer's type is read; the parameters differ per client. */
  resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: O }>;
}

type CommandOf<M, K extends keyof M> = M[K] extends abstract new (...args: never[]) => CommandTypes<infer I, infer O>
  ? { input: I; output: O }
  : never;

type Plain<O> = O extends MetadataBearer ? Omit<O, '$metadata'> : O;

/** Names of all operations of a client module. */
export type OperationName<M> = {
  [K in keyof M]: K extends `${infer N}Command` ? (N extends '$' ? never : N) : never;
}[keyof M];

/** Input of operation `N`. */
export type Input<M, N extends string> = `${N}Command` extends keyof M ? CommandOf<M, `${N}Command`>['input'] : never;

/** Output of operation `N`, without the client's metadata. */
export type Output<M, N extends string> = `${N}Command` extends keyof M
  ? Plain<CommandOf<M, `${N}Command`>['output']>
  : never;

/** Names of the errors a service models. */
export type ErrorName<M> = {
  [K in keyof M]: K extends `${infer N}$` ? (M[K] extends StaticErrorSchema ? N : never) : never;
}[keyof M];
