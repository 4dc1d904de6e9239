import { SagelaneError, type Problem } from '../../domain/errors.ts';
import type { AwsErrorRow } from './aws-error-row.ts';
import { AWS_ERRORS } from './index.ts';

/** Everything known about a call that failed. */
export interface FailedCall {
  readonly service: string;
  readonly operation: string;
  readonly account: string;
  readonly region: string;
  /** ARN or name it was about. */
  readonly subject?: string | undefined;
  readonly profile?: string | undefined;
  /** Where it was sent, when that is not AWS itself. */
  readonly endpoint?: string | undefined;
}

/** Turns what the SDK threw into the product's error: AWS's name as code, AWS's words as why, the table's next step. */
export function awsError(cause: unknown, call: FailedCall): SagelaneError {
  if (cause instanceof SagelaneError) return cause;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const codes = codesOf(error);
  const message = error.message.trim();
  const row = findRow(codes, message, call);
  const problem: Problem = {
    code: codes.find((code) => row?.codes.includes(code)) ?? codes[0] ?? 'AwsError',
    what: row ? filled(row.what, call) : `${call.operation} failed`,
    where: [`account ${call.account}`, call.subject].filter(Boolean).join(' '),
    why: row?.why ?? (message === '' || message === 'UnknownError' ? 'AWS gave no reason' : message),
    fix: filled(row?.fix ?? UNKNOWN_FIX, call),
  };
  return new SagelaneError(problem, { cause });
}

/** Whether waiting and asking again may help: throttling, the network, AWS itself. */
export function isPassing(thrown: unknown): boolean {
  return (
    thrown instanceof SagelaneError && AWS_ERRORS.some((row) => row.passing === true && row.codes.includes(thrown.code))
  );
}

/** Whether AWS said that it was asked too much. */
export function isThrottling(thrown: unknown): boolean {
  const name = thrown instanceof SagelaneError ? thrown.code : thrown instanceof Error ? thrown.name : '';
  return THROTTLING.has(name);
}

const THROTTLING: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);

const UNKNOWN_FIX = 'see what AWS says about {operation}; SAGELANE_DEBUG=1 shows the whole error';

/** The name AWS gave; for the network the errno; for a failure without a name its HTTP status. */
function codesOf(error: Error): string[] {
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  const nested: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
  const inner = nested instanceof Error && 'code' in nested ? nested.code : undefined;
  const status = $metadata?.httpStatusCode;
  const named =
    error.name === 'Error' || error.name === 'Unknown' || error.name === 'AggregateError' ? undefined : error.name;
  return [named, code, inner, status === undefined ? undefined : String(status)].filter(
    (one): one is string => typeof one === 'string',
  );
}

function findRow(codes: readonly string[], message: string, call: FailedCall): AwsErrorRow | undefined {
  return AWS_ERRORS.find(
    (row) =>
      row.codes.some((code) => codes.includes(code)) &&
      (row.service === undefined || row.service === call.service) &&
      (row.operations === undefined || row.operations.includes(call.operation)) &&
      (row.message === undefined || row.message.test(message)),
  );
}

function filled(text: string, call: FailedCall): string {
  const values: Readonly<Record<string, string>> = {
    account: call.account,
    region: call.region,
    operation: call.operation,
    subject: call.subject ?? '',
    profile: call.profile === undefined ? '' : `of profile ${call.profile}`,
    profileName: call.profile ?? '(default)',
    profileFlag: call.profile === undefined ? '' : `--profile ${call.profile}`,
    endpoint: call.endpoint ?? `AWS in ${call.region}`,
  };
  return text
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replace(/ {2,}/g, ' ')
    .trim();
}
