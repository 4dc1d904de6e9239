import { createRequire } from 'node:module';
import type { AthenaWorkgroup } from '@cdktf/provider-aws/lib/athena-workgroup/index.js';
import type { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail/index.js';
import type { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js';
import type { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target/index.js';
import type { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity/index.js';
import type { DataAwsIdentitystoreGroup } from '@cdktf/provider-aws/lib/data-aws-identitystore-group/index.js';
import type { DataAwsIdentitystoreUser } from '@cdktf/provider-aws/lib/data-aws-identitystore-user/index.js';
import type { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region/index.js';
import type { DataAwsSsoadminInstances } from '@cdktf/provider-aws/lib/data-aws-ssoadmin-instances/index.js';
import type { EmrSecurityConfiguration } from '@cdktf/provider-aws/lib/emr-security-configuration/index.js';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import type { LakeformationIdentityCenterConfiguration } from '@cdktf/provider-aws/lib/lakeformation-identity-center-configuration/index.js';
import type { LakeformationPermissions } from '@cdktf/provider-aws/lib/lakeformation-permissions/index.js';
import type { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy/index.js';
import type { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment/index.js';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import type { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association/index.js';
import type { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association/index.js';
import type { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share/index.js';
import type { RamResourceShareAccepter } from '@cdktf/provider-aws/lib/ram-resource-share-accepter/index.js';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket/index.js';
import type { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy/index.js';
import type { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js';
import type { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js';
import type { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning/index.js';
import type { S3ControlAccessGrant } from '@cdktf/provider-aws/lib/s3control-access-grant/index.js';
import type { S3ControlAccessGrantsInstance } from '@cdktf/provider-aws/lib/s3control-access-grants-instance/index.js';
import type { S3ControlAccessGrantsLocation } from '@cdktf/provider-aws/lib/s3control-access-grants-location/index.js';
import type { SagemakerDomain } from '@cdktf/provider-aws/lib/sagemaker-domain/index.js';
import type { SagemakerSpace } from '@cdktf/provider-aws/lib/sagemaker-space/index.js';
import type { SagemakerUserProfile } from '@cdktf/provider-aws/lib/sagemaker-user-profile/index.js';
import type { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue/index.js';
import type { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy/index.js';

interface Aws {
  readonly AthenaWorkgroup: typeof AthenaWorkgroup;
  readonly AwsProvider: typeof AwsProvider;
  readonly Cloudtrail: typeof Cloudtrail;
  readonly CloudwatchEventRule: typeof CloudwatchEventRule;
  readonly CloudwatchEventTarget: typeof CloudwatchEventTarget;
  readonly DataAwsCallerIdentity: typeof DataAwsCallerIdentity;
  readonly DataAwsIdentitystoreGroup: typeof DataAwsIdentitystoreGroup;
  readonly DataAwsIdentitystoreUser: typeof DataAwsIdentitystoreUser;
  readonly DataAwsRegion: typeof DataAwsRegion;
  readonly DataAwsSsoadminInstances: typeof DataAwsSsoadminInstances;
  readonly EmrSecurityConfiguration: typeof EmrSecurityConfiguration;
  readonly IamRole: typeof IamRole;
  readonly IamRolePolicy: typeof IamRolePolicy;
  readonly LakeformationIdentityCenterConfiguration: typeof LakeformationIdentityCenterConfiguration;
  readonly LakeformationPermissions: typeof LakeformationPermissions;
  readonly OrganizationsPolicy: typeof OrganizationsPolicy;
  readonly OrganizationsPolicyAttachment: typeof OrganizationsPolicyAttachment;
  readonly RamPrincipalAssociation: typeof RamPrincipalAssociation;
  readonly RamResourceAssociation: typeof RamResourceAssociation;
  readonly RamResourceShare: typeof RamResourceShare;
  readonly RamResourceShareAccepter: typeof RamResourceShareAccepter;
  readonly S3Bucket: typeof S3Bucket;
  readonly S3BucketPolicy: typeof S3BucketPolicy;
  readonly S3BucketPublicAccessBlock: typeof S3BucketPublicAccessBlock;
  readonly S3BucketServerSideEncryptionConfigurationA: typeof S3BucketServerSideEncryptionConfigurationA;
  readonly S3BucketVersioningA: typeof S3BucketVersioningA;
  readonly S3ControlAccessGrant: typeof S3ControlAccessGrant;
  readonly S3ControlAccessGrantsInstance: typeof S3ControlAccessGrantsInstance;
  readonly S3ControlAccessGrantsLocation: typeof S3ControlAccessGrantsLocation;
  readonly SagemakerDomain: typeof SagemakerDomain;
  readonly SagemakerSpace: typeof SagemakerSpace;
  readonly SagemakerUserProfile: typeof SagemakerUserProfile;
  readonly SqsQueue: typeof SqsQueue;
  readonly SqsQueuePolicy: typeof SqsQueuePolicy;
}

const FOLDERS: Readonly<Record<keyof Aws, string>> = {
  AthenaWorkgroup: 'athena-workgroup',
  AwsProvider: 'provider',
  Cloudtrail: 'cloudtrail',
  CloudwatchEventRule: 'cloudwatch-event-rule',
  CloudwatchEventTarget: 'cloudwatch-event-target',
  DataAwsCallerIdentity: 'data-aws-caller-identity',
  DataAwsIdentitystoreGroup: 'data-aws-identitystore-group',
  DataAwsIdentitystoreUser: 'data-aws-identitystore-user',
  DataAwsRegion: 'data-aws-region',
  DataAwsSsoadminInstances: 'data-aws-ssoadmin-instances',
  EmrSecurityConfiguration: 'emr-security-configuration',
  IamRole: 'iam-role',
  IamRolePolicy: 'iam-role-policy',
  LakeformationIdentityCenterConfiguration: 'lakeformation-identity-center-configuration',
  LakeformationPermissions: 'lakeformation-permissions',
  OrganizationsPolicy: 'organizations-policy',
  OrganizationsPolicyAttachment: 'organizations-policy-attachment',
  RamPrincipalAssociation: 'ram-principal-association',
  RamResourceAssociation: 'ram-resource-association',
  RamResourceShare: 'ram-resource-share',
  RamResourceShareAccepter: 'ram-resource-share-accepter',
  S3Bucket: 's3-bucket',
  S3BucketPolicy: 's3-bucket-policy',
  S3BucketPublicAccessBlock: 's3-bucket-public-access-block',
  S3BucketServerSideEncryptionConfigurationA: 's3-bucket-server-side-encryption-configuration',
  S3BucketVersioningA: 's3-bucket-versioning',
  S3ControlAccessGrant: 's3control-access-grant',
  S3ControlAccessGrantsInstance: 's3control-access-grants-instance',
  S3ControlAccessGrantsLocation: 's3control-access-grants-location',
  SagemakerDomain: 'sagemaker-domain',
  SagemakerSpace: 'sagemaker-space',
  SagemakerUserProfile: 'sagemaker-user-profile',
  SqsQueue: 'sqs-queue',
  SqsQueuePolicy: 'sqs-queue-policy',
};

const load = createRequire(import.meta.url);

/**
 * The classes of the provider's bindings, each loaded when it is first used: together they are six megabytes of source, and
 * most apps need a few of them. By `require`: for an `import`, Node would look through each for what it exports.
 */
export const aws = new Proxy({} as Aws, {
  get: (_nothing, name: keyof Aws) => (load(`@cdktf/provider-aws/lib/${FOLDERS[name]}/index.js`) as Aws)[name],
});
