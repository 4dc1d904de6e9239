import type { AccountId } from '../domain/arn.ts';
import type { Command } from './engine/command.ts';

export interface FollowInput {
  /** Where EventBridge puts what happens to pipelines. */
  readonly queueUrl: string;
  readonly account: AccountId;
}

/** What is pushed needs no asking; it goes on until it is interrupted. */
export const followExecutions = {
  id: 'follow-executions',
  title: 'Follow executions by what EventBridge pushes into a queue',
  effect: 'reads',
  line: (input) => ['executions', 'follow', input.queueUrl, '--account', input.account],
  target: (input) => input.queueUrl,
  run: (input, context) => context.watch.feed({ ...input, signal: context.signal }),
} as const satisfies Command<FollowInput, undefined>;
