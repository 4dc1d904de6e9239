import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import type { LineageReaders } from '../ports.ts';

export function lineageReaders(session: AccountSession, region: Region): LineageReaders {
  return {
    async hasGroup(LineageGroupName) {
      const call = { service: 'sagemaker', operation: 'DescribeLineageGroup', region } as const;
      try {
        await session.call(call, (client) => client.describeLineageGroup({ LineageGroupName }));
        return true;
      } catch (thrown) {
        if (thrown instanceof SagelaneError && thrown.code === 'ResourceNotFound') return false;
        throw thrown;
      }
    },
  };
}
