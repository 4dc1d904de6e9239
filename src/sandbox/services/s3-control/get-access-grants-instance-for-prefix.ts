import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';
import { findInstance } from './model/instances.ts';

export const getAccessGrantsInstanceForPrefix = s3ControlOperation({
  name: 'GetAccessGrantsInstanceForPrefix',
  mutates: false,
  ...onInstance,
  handle: (input, call) => {
    const bucket = /^s3:\/\/([^/*]+)/.exec(input.S3Prefix ?? '')?.[1] ?? '';
    const owner = call.world.tables.buckets.get(bucket)?.account ?? call.account;
    const found = findInstance(call, owner);
    if (!found) return grantFail('AccessGrantsInstanceNotExistsError', 404, 'Access Grants Instance does not exist');
    return { AccessGrantsInstanceArn: found.arn, AccessGrantsInstanceId: 'default' };
  },
});
