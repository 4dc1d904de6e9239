import { policyProblem } from '../../../access/policy-problem.ts';
import { statementsOf } from '../../../access/policy.ts';
import { matchesWildcard } from '../../../access/wildcards.ts';
import type { Call } from '../../../operation.ts';
import { decideAccess } from '../../../world/authorization.ts';
import { isRoot } from '../../../world/identity-policies.ts';
import type { BucketRecord } from '../../../world/records/bucket.ts';
import { isPublic } from './public-policy.ts';
import { s3Fail } from './s3.ts';

/** Nobody locks the owner's root out of these. */
const ALWAYS_ROOTS = /^s3:(Get|Put|Delete)BucketPolicy$/;

/** The policy by which a call on a bucket is decided; a public one is not for strangers where the bucket says so. */
export function policyInForce(call: Call, name: string, action: string): string | undefined {
  const bucket = call.world.tables.buckets.get(name);
  if (!bucket || bucket.policy === null) return undefined;
  const own = bucket.account === call.account;
  if (own && isRoot(call.caller) && ALWAYS_ROOTS.test(action)) return undefined;
  const restricted = bucket.publicAccess?.RestrictPublicBuckets === true && isPublic(bucket.policy);
  return restricted && !own ? undefined : bucket.policy;
}

/** Whether the caller may do that to an object, beside what the call itself was asked for. */
export function mayOnObject(call: Call, bucket: BucketRecord, key: string, action: string): boolean {
  const resourcePolicy = policyInForce(call, bucket.name, action);
  return decideAccess(call.world, {
    caller: call.caller,
    action,
    resource: `arn:aws:s3:::${bucket.name}/${key}`,
    owner: bucket.account,
    ...(resourcePolicy !== undefined && { resourcePolicy }),
  }).allowed;
}

/** Refuses a text that is no policy of this bucket, or one that it may not have. */
export function requireBucketPolicy(bucket: BucketRecord, text: string): void {
  if (!text.startsWith('{') || policyProblem(text, 'resource') === 'This policy contains invalid Json')
    s3Fail('MalformedPolicy', 400, "Policies must be valid JSON and the first byte must be '{'");
  const problem = policyProblem(text, 'resource');
  if (problem !== undefined) s3Fail('MalformedPolicy', 400, problem);
  for (const { resources } of statementsOf(text)) {
    if (!resources) s3Fail('MalformedPolicy', 400, 'Missing required field Resource');
    const foreign = resources?.patterns.some((one) => !matchesWildcard(bucketOfPattern(one), bucket.name));
    if (foreign) s3Fail('MalformedPolicy', 400, 'Policy has invalid resource');
  }
  if (bucket.publicAccess?.BlockPublicPolicy === true && isPublic(text)) {
    s3Fail(
      'AccessDenied',
      403,
      'User is not authorized to perform: s3:PutBucketPolicy because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.',
    );
  }
}

const bucketOfPattern = (pattern: string): string =>
  pattern === '*' ? '*' : (/^arn:[^:]*:s3:::([^/]*)/.exec(pattern)?.[1] ?? '');
