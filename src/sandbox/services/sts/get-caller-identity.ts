import { stsOperation } from './model/sts.ts';

export const getCallerIdentity = stsOperation({
  name: 'GetCallerIdentity',
  mutates: false,
  handle: (_input, { caller }) => ({ UserId: caller.userId, Account: caller.account, Arn: caller.arn }),
});
