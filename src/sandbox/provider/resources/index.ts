import type { ResourceType } from '../engine/resource-type.ts';
import { athenaDataCatalog } from './aws-athena-data-catalog.ts';
import { athenaWorkgroup } from './aws-athena-workgroup.ts';
import { cloudtrailEventDataStore } from './aws-cloudtrail-event-data-store.ts';
import { cloudtrailTrail } from './aws-cloudtrail.ts';
import { cloudwatchEventBus } from './aws-cloudwatch-event-bus.ts';
import { cloudwatchEventRule } from './aws-cloudwatch-event-rule.ts';
import { cloudwatchEventTarget } from './aws-cloudwatch-event-target.ts';
import { emrSecurityConfiguration } from './aws-emr-security-configuration.ts';
import { glueCatalogDatabase } from './aws-glue-catalog-database.ts';
import { glueCatalogTable } from './aws-glue-catalog-table.ts';
import { iamInstanceProfile } from './aws-iam-instance-profile.ts';
import { iamPolicy } from './aws-iam-policy.ts';
import { iamRolePolicyAttachment } from './aws-iam-role-policy-attachment.ts';
import { iamRolePolicy } from './aws-iam-role-policy.ts';
import { iamRole } from './aws-iam-role.ts';
import { identitystoreGroupMembership } from './aws-identitystore-group-membership.ts';
import { identitystoreGroup } from './aws-identitystore-group.ts';
import { identitystoreUser } from './aws-identitystore-user.ts';
import { kmsKey } from './aws-kms-key.ts';
import { lakeformationDataLakeSettings } from './aws-lakeformation-data-lake-settings.ts';
import { lakeformationIdentityCenterConfiguration } from './aws-lakeformation-identity-center-configuration.ts';
import { lakeformationPermissions } from './aws-lakeformation-permissions.ts';
import { lakeformationResource } from './aws-lakeformation-resource.ts';
import { organizationsPolicyAttachment } from './aws-organizations-policy-attachment.ts';
import { organizationsPolicy } from './aws-organizations-policy.ts';
import { ramPermission } from './aws-ram-permission.ts';
import { ramPrincipalAssociation } from './aws-ram-principal-association.ts';
import { ramResourceAssociation } from './aws-ram-resource-association.ts';
import { ramResourceShareAccepter } from './aws-ram-resource-share-accepter.ts';
import { ramResourceShareAssociationsExclusive } from './aws-ram-resource-share-associations-exclusive.ts';
import { ramResourceShare } from './aws-ram-resource-share.ts';
import { ramSharingWithOrganization } from './aws-ram-sharing-with-organization.ts';
import { s3BucketPolicy } from './aws-s3-bucket-policy.ts';
import { s3BucketPublicAccessBlock } from './aws-s3-bucket-public-access-block.ts';
import { s3BucketServerSideEncryptionConfiguration } from './aws-s3-bucket-server-side-encryption-configuration.ts';
import { s3BucketVersioning } from './aws-s3-bucket-versioning.ts';
import { s3Bucket } from './aws-s3-bucket.ts';
import { s3controlAccessGrant } from './aws-s3control-access-grant.ts';
import { s3controlAccessGrantsInstance } from './aws-s3control-access-grants-instance.ts';
import { s3controlAccessGrantsLocation } from './aws-s3control-access-grants-location.ts';
import { sagemakerApp } from './aws-sagemaker-app.ts';
import { sagemakerDomain } from './aws-sagemaker-domain.ts';
import { sagemakerFeatureGroup } from './aws-sagemaker-feature-group.ts';
import { sagemakerHub } from './aws-sagemaker-hub.ts';
import { sagemakerModelCard } from './aws-sagemaker-model-card.ts';
import { sagemakerModelPackageGroup } from './aws-sagemaker-model-package-group.ts';
import { sagemakerPipeline } from './aws-sagemaker-pipeline.ts';
import { sagemakerSpace } from './aws-sagemaker-space.ts';
import { sagemakerUserProfile } from './aws-sagemaker-user-profile.ts';
import { sqsQueuePolicy } from './aws-sqs-queue-policy.ts';
import { sqsQueue } from './aws-sqs-queue.ts';
import { ssoadminApplicationAssignmentConfiguration } from './aws-ssoadmin-application-assignment-configuration.ts';
import { ssoadminApplicationAssignment } from './aws-ssoadmin-application-assignment.ts';
import { ssoadminApplication } from './aws-ssoadmin-application.ts';

/** The resource types that are served: a file named after the type and a line here. */
export const resourceTypes = [
  athenaDataCatalog,
  athenaWorkgroup,
  cloudtrailEventDataStore,
  cloudtrailTrail,
  cloudwatchEventBus,
  cloudwatchEventRule,
  cloudwatchEventTarget,
  emrSecurityConfiguration,
  glueCatalogDatabase,
  glueCatalogTable,
  iamInstanceProfile,
  iamPolicy,
  iamRolePolicyAttachment,
  iamRolePolicy,
  iamRole,
  identitystoreGroupMembership,
  identitystoreGroup,
  identitystoreUser,
  kmsKey,
  lakeformationDataLakeSettings,
  lakeformationIdentityCenterConfiguration,
  lakeformationPermissions,
  lakeformationResource,
  organizationsPolicyAttachment,
  organizationsPolicy,
  ramPermission,
  ramPrincipalAssociation,
  ramResourceAssociation,
  ramResourceShareAccepter,
  ramResourceShareAssociationsExclusive,
  ramResourceShare,
  ramSharingWithOrganization,
  s3BucketPolicy,
  s3BucketPublicAccessBlock,
  s3BucketServerSideEncryptionConfiguration,
  s3BucketVersioning,
  s3Bucket,
  s3controlAccessGrant,
  s3controlAccessGrantsInstance,
  s3controlAccessGrantsLocation,
  sagemakerApp,
  sagemakerDomain,
  sagemakerFeatureGroup,
  sagemakerHub,
  sagemakerModelCard,
  sagemakerModelPackageGroup,
  sagemakerPipeline,
  sagemakerSpace,
  sagemakerUserProfile,
  sqsQueuePolicy,
  sqsQueue,
  ssoadminApplicationAssignmentConfiguration,
  ssoadminApplicationAssignment,
  ssoadminApplication,
] as const satisfies readonly ResourceType[];
