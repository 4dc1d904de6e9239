import { attempt } from '../aws/aws-fault.ts';
import type { DataSourceType } from '../engine/resource-type.ts';

export const callerIdentity: DataSourceType = {
  type: 'aws_caller_identity',
  async read(_config, { clients }) {
    const sts = await clients.sts();
    const identity = await attempt('reading STS Caller Identity', () => sts.getCallerIdentity({}));
    const account = identity.Account ?? null;
    return { id: account, account_id: account, arn: identity.Arn ?? null, user_id: identity.UserId ?? null };
  },
};
