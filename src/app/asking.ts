import type { MfaCode } from '../aws/credentials.ts';
import type { CallUsage } from '../domain/call-usage.ts';
import { formatDuration } from '../domain/duration.ts';
import type { Emit } from '../domain/events/index.ts';

/** One question after the other: a person has one pair of eyes, and a code is valid once. */
export function inTurn(ask: MfaCode): MfaCode {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const mine = last.then(() => ask(question));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Says why it takes longer: the budget of an account is used up for the moment. */
export const tellWait =
  (emit: Emit) =>
  ({ account, region, service, made, allowed }: CallUsage, waitMs: number): void =>
    emit({
      type: 'notice.given',
      message: `account ${account} in ${region}: ${made} of ${allowed} reads of ${service} within a minute are used; goes on in ${formatDuration(Math.max(1000, waitMs))}`,
    });
