import { answerWithin } from '../../aws/answer-within.ts';
import type { Aws } from '../../aws/ports.ts';
import type { AskedAccount } from './reach.ts';

const ANSWER_WITHIN_MS = 30_000;

/** What an account answers before it is given up. */
export const inTime = <T>(
  aws: Pick<Aws, 'isHeldBack'>,
  { id: account }: Pick<AskedAccount, 'id'>,
  what: string,
  work: () => Promise<T>,
  withinMs = ANSWER_WITHIN_MS,
): Promise<T> => answerWithin(withinMs, { what, account, isHeldBack: () => aws.isHeldBack(account) }, work());
