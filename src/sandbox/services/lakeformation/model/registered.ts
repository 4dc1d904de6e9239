import type { ResourceInfo } from '@aws-sdk/client-lakeformation';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './lake-formation.ts';

/** S3 locations that Lake Formation manages. */
export const registered = resourceKind<ResourceInfo>('lakeformation:resource');

export const registeredArn = (call: Call, location: string): string =>
  `arn:aws:lakeformation:${call.region}:${call.account}:resource/${location}`;

export const registeredAt = (call: Call, location = ''): Kept<ResourceInfo> =>
  registered.find(call, registeredArn(call, location)) ?? fail('EntityNotFoundException', 'Entity not found');

export const toInfo = ({ body, updatedAt }: Kept<ResourceInfo>): ResourceInfo => ({
  ...body,
  LastModified: new Date(updatedAt),
});
