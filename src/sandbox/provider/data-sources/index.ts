import type { DataSourceType } from '../engine/resource-type.ts';
import { callerIdentity } from './aws-caller-identity.ts';
import { iamPolicyDocument } from './aws-iam-policy-document.ts';
import { iamRoleData } from './aws-iam-role.ts';
import { identitystoreGroupData } from './aws-identitystore-group.ts';
import { identitystoreUserData } from './aws-identitystore-user.ts';
import { organizationsOrganization } from './aws-organizations-organization.ts';
import { partition } from './aws-partition.ts';
import { ramResourceShareData } from './aws-ram-resource-share.ts';
import { region } from './aws-region.ts';
import { s3BucketData } from './aws-s3-bucket.ts';
import { ssoadminApplicationData } from './aws-ssoadmin-application.ts';
import { ssoadminInstances } from './aws-ssoadmin-instances.ts';
import { subnetsData } from './aws-subnets.ts';
import { vpcData } from './aws-vpc.ts';

/** The data source types that are served: a file named after the type and a line here. */
export const dataSourceTypes = [
  callerIdentity,
  iamPolicyDocument,
  iamRoleData,
  identitystoreGroupData,
  identitystoreUserData,
  organizationsOrganization,
  partition,
  ramResourceShareData,
  region,
  s3BucketData,
  ssoadminApplicationData,
  ssoadminInstances,
  subnetsData,
  vpcData,
] as const satisfies readonly DataSourceType[];
