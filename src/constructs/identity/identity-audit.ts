import type { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail/index.js';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket/index.js';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { aws } from '../aws.ts';
import { homeOf } from '../home.ts';
import { policyText } from '../policies/statements.ts';
import { trailBucketPolicy } from '../policies/trail-bucket.ts';

/** The records of who did what on whose behalf. */
export interface IdentityAuditProps {
  /** Name of the bucket that is created for the records. Bucket names are unique in the world. */
  readonly bucket: string;

  /**
   * Name of the trail.
   * @default the construct's id
   */
  readonly name?: string;

  /**
   * Id of the organization (`o-…`) whose accounts are all recorded. Only the management account, or the delegated
   * administrator of CloudTrail, can have such a trail.
   * @default this account alone
   */
  readonly organization?: string;

  /**
   * Names of buckets whose reads and writes are recorded too: with access grants each carries the person's id. CloudTrail
   * charges for them by the event.
   * @default none
   */
  readonly dataOf?: readonly string[];

  /**
   * ARN of the KMS key that records are encrypted with; its policy has to let CloudTrail use it.
   * @default S3's own key
   */
  readonly key?: string;

  /**
   * Whether destroying it deletes the records, all versions of them. Otherwise it fails while there are any, and an
   * audit keeps what it has.
   * @default false
   */
  readonly deleteRecords?: boolean;

  /**
   * Tags of trail and bucket.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A trail that records what an audit by `onBehalfOf` needs: management events of all Regions, those of global services
 * among them (Identity Center's tokens, which tell when a background session began, and of which job), with a digest that
 * betrays changes; and a bucket that only CloudTrail writes to.
 *
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html
 *
 * @example
 * new IdentityAudit(stack, 'who-did-what', { bucket: 'research-who-did-what', dataOf: ['sales'] });
 */
export class IdentityAudit extends Construct {
  /** The trail. */
  readonly trail: Cloudtrail;
  /** The bucket that holds its records. */
  readonly bucket: S3Bucket;

  constructor(scope: Construct, id: string, props: IdentityAuditProps) {
    super(scope, id);
    const { name = id, organization, dataOf = [] } = props;
    const home = homeOf(this);
    const tags = props.tags && { tags: { ...props.tags } };
    if (dataOf.includes(props.bucket)) {
      Annotations.of(this).addError(`"${props.bucket}" holds the records: recording its own writes would never end`);
    }
    this.bucket = new aws.S3Bucket(this, 'bucket', {
      bucket: props.bucket,
      ...(props.deleteRecords === true && { forceDestroy: true }),
      ...tags,
    });
    this.protect();
    const policy = new aws.S3BucketPolicy(this, 'bucket-policy', {
      bucket: this.bucket.id,
      policy: policyText(
        trailBucketPolicy({
          bucket: props.bucket,
          trailArn: `arn:aws:cloudtrail:${home.region}:${home.id}:trail/${name}`,
          owners: [home.id, ...(organization === undefined ? [] : [organization])],
        }),
      ),
    });
    this.trail = new aws.Cloudtrail(this, 'Default', {
      name,
      s3BucketName: this.bucket.id,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      ...(organization !== undefined && { isOrganizationTrail: true }),
      ...(props.key !== undefined && { kmsKeyId: props.key }),
      ...(dataOf.length > 0 && { eventSelector: [withData(dataOf)] }),
      dependsOn: [policy],
      ...tags,
    });
  }

  private protect(): void {
    const bucket = this.bucket.id;
    new aws.S3BucketPublicAccessBlock(this, 'bucket-private', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new aws.S3BucketVersioningA(this, 'bucket-versions', { bucket, versioningConfiguration: { status: 'Enabled' } });
    new aws.S3BucketServerSideEncryptionConfigurationA(this, 'bucket-encryption', {
      bucket,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
    });
  }
}

/** A trail without selectors records management events; with one it has to say so. */
const withData = (buckets: readonly string[]) => ({
  readWriteType: 'All',
  includeManagementEvents: true,
  dataResource: [{ type: 'AWS::S3::Object', values: buckets.map((bucket) => `arn:aws:s3:::${bucket}/`) }],
});
