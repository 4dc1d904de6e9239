import type {
  AdvancedEventSelector,
  CreateTrailRequest,
  CreateTrailResponse,
  EventSelector,
  GetTrailStatusResponse,
  InsightSelector,
  Trail,
  UpdateTrailRequest,
} from '@aws-sdk/client-cloudtrail';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { serviceMay } from '../../../world/service-access.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './cloudtrail.ts';
import { fromTags } from '../../tag-list.ts';

interface Selectors {
  readonly EventSelectors?: EventSelector[] | undefined;
  readonly AdvancedEventSelectors?: AdvancedEventSelector[] | undefined;
}

type TrailBody = Omit<CreateTrailRequest, 'TagsList'> & {
  readonly selectors: Selectors | null;
  readonly insights: readonly InsightSelector[] | null;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  /** Up to when its bucket has been written to, and what stood against it the last time. */
  readonly deliveredAt?: number;
  readonly problem?: string | null;
};
export type KeptTrail = Kept<TrailBody>;

export const trails = resourceKind<TrailBody>('cloudtrail:trail');

/** What a trail without selectors of its own records. */
export const USUAL_SELECTORS: Selectors = {
  EventSelectors: [
    { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] },
  ],
};

const trailArn = (name: string, { region, account }: Call): string =>
  name.startsWith('arn:') ? name : `arn:aws:cloudtrail:${region}:${account}:trail/${name}`;

export function trailNamed(name: string | undefined, call: Call): KeptTrail {
  const found = trails.find(call, trailArn(name ?? '', call));
  return found?.account === call.account
    ? found
    : fail('TrailNotFoundException', `Unknown trail: ${trailArn(name ?? '', call)} for the user: ${call.account}`);
}

const PER_REGION = 5;

/**
 * A bucket is looked at when a trail is pointed at it: it has to be there, and CloudTrail has to be let in.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
function requireBucket(call: Call, arn: Arn, { S3BucketName = '', S3KeyPrefix }: Bucket): void {
  const bucket = call.world.tables.buckets.get(S3BucketName);
  if (!bucket) return fail('S3BucketDoesNotExistException', `S3 bucket ${S3BucketName} does not exist!`);
  const prefix = S3KeyPrefix ? `${S3KeyPrefix}/` : '';
  const at = `arn:aws:s3:::${S3BucketName}`;
  const may = (action: string, resource: Arn): boolean =>
    serviceMay(bucket.policy, {
      service: 'cloudtrail.amazonaws.com',
      action,
      resource,
      source: { arn, account: call.account },
      keys: { 's3:x-amz-acl': 'bucket-owner-full-control' },
    });
  if (may('s3:GetBucketAcl', at) && may('s3:PutObject', `${at}/${prefix}AWSLogs/${call.account}/CloudTrail`)) return;
  fail('InsufficientS3BucketPolicyException', `Incorrect S3 bucket policy is detected for bucket: ${S3BucketName}`);
}

interface Bucket {
  readonly S3BucketName?: string | undefined;
  readonly S3KeyPrefix?: string | undefined;
}

export function makeTrail(call: Call, { TagsList, ...input }: CreateTrailRequest): KeptTrail {
  const name = input.Name ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,126}[A-Za-z0-9]$/.test(name))
    fail('InvalidTrailNameException', `Trail name ${name} is not valid.`);
  const arn = trailArn(name, call);
  if (trails.find(call, arn))
    fail('TrailAlreadyExistsException', `Trail ${name} already exists for customer: ${call.account}`);
  if (trails.own(call).length >= PER_REGION)
    fail(
      'MaximumNumberOfTrailsExceededException',
      `User: ${call.account} already has ${PER_REGION} trails in ${call.region}.`,
    );
  requireBucket(call, arn, input);
  const body = { ...input, selectors: null, insights: null, startedAt: null, stoppedAt: null };
  return trails.make(call, { arn, name, tags: fromTags(TagsList), body });
}

export function changeTrail(call: Call, trail: KeptTrail, { Name: _name, ...body }: UpdateTrailRequest): KeptTrail {
  if (body.S3BucketName !== undefined || body.S3KeyPrefix !== undefined)
    requireBucket(call, trail.arn, {
      S3BucketName: body.S3BucketName ?? trail.body.S3BucketName,
      S3KeyPrefix: body.S3KeyPrefix ?? trail.body.S3KeyPrefix,
    });
  return trails.change(call.world, trail, { body, by: call.caller.arn });
}

export function setLogging(call: Call, trail: KeptTrail, on: boolean): void {
  trails.change(call.world, trail, { body: on ? { startedAt: call.now, stoppedAt: null } : { stoppedAt: call.now } });
}

export const isLogging = ({ body: { startedAt, stoppedAt } }: KeptTrail): boolean =>
  startedAt !== null && stoppedAt === null;

export const toTrailAnswer = ({ arn, body }: KeptTrail): CreateTrailResponse => ({
  Name: body.Name,
  S3BucketName: body.S3BucketName,
  ...(body.S3KeyPrefix && { S3KeyPrefix: body.S3KeyPrefix }),
  ...(body.SnsTopicName && { SnsTopicName: body.SnsTopicName, SnsTopicARN: topicArn(arn, body.SnsTopicName) }),
  IncludeGlobalServiceEvents: body.IncludeGlobalServiceEvents ?? true,
  IsMultiRegionTrail: body.IsMultiRegionTrail ?? false,
  TrailARN: arn,
  LogFileValidationEnabled: body.EnableLogFileValidation ?? false,
  ...(body.CloudWatchLogsLogGroupArn && { CloudWatchLogsLogGroupArn: body.CloudWatchLogsLogGroupArn }),
  ...(body.CloudWatchLogsRoleArn && { CloudWatchLogsRoleArn: body.CloudWatchLogsRoleArn }),
  ...(body.KmsKeyId && { KmsKeyId: body.KmsKeyId }),
  IsOrganizationTrail: body.IsOrganizationTrail ?? false,
});

const topicArn = (trail: string, topic: string): string => {
  const [, , , region = '', account = ''] = trail.split(':');
  return topic.startsWith('arn:') ? topic : `arn:aws:sns:${region}:${account}:${topic}`;
};

export const toTrail = (trail: KeptTrail): Trail => ({
  ...toTrailAnswer(trail),
  HomeRegion: trail.region,
  HasCustomEventSelectors: trail.body.selectors !== null,
  HasInsightSelectors: Boolean(trail.body.insights?.length),
});

export const statusOf = (trail: KeptTrail): GetTrailStatusResponse => {
  const { startedAt, stoppedAt, deliveredAt, problem } = trail.body;
  return {
    IsLogging: isLogging(trail),
    ...(deliveredAt !== undefined &&
      (problem ? { LatestDeliveryError: problem } : { LatestDeliveryTime: new Date(deliveredAt) })),
    ...(startedAt !== null && {
      StartLoggingTime: new Date(startedAt),
      TimeLoggingStarted: new Date(startedAt).toISOString(),
    }),
    ...(stoppedAt !== null && {
      StopLoggingTime: new Date(stoppedAt),
      TimeLoggingStopped: new Date(stoppedAt).toISOString(),
    }),
  };
};
