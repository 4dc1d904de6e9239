import type { ErrorName } from './service-model.ts';

/** What a handler throws: answered as the service's own error, never logged as a bug. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** A modelled error's shape name, or any other code (`AccessDeniedException`, ...). */
  readonly code: string;
  /** Members of the modelled error beside its message. */
  readonly members: Readonly<Record<string, unknown>>;
  /** HTTP status; without it the model's, else 400. */
  readonly status: number | undefined;

  constructor(code: string, message: string, options: { members?: Record<string, unknown>; status?: number } = {}) {
    super(message);
    this.code = code;
    this.members = options.members ?? {};
    this.status = options.status;
  }
}

/** 501 is what clients show at once instead of trying again. */
export const notEmulated = (what: string): AwsError =>
  new AwsError('NotImplemented', `${what} is not emulated by this sandbox.`, { status: 501 });

/** `const fail = failure<typeof import('@aws-sdk/client-ram')>()`: takes only error names that service models. */
export const failure =
  <M>() =>
  (code: ErrorName<M> & string, message: string, members: Record<string, unknown> = {}): never => {
    throw new AwsError(code, message, { members });
  };
