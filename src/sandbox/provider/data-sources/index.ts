import type { DataSourceType } from '../engine/resource-type.ts';
import { callerIdentity } from './aws-caller-identity.ts';
import { iamPolicyDocument } from './aws-iam-policy-document.ts';
import { iamRoleData } from './aws-iam-role.ts';
import { partition } from './aws-partition.ts';
import { ramResourceShareData } from './aws-ram-resource-share.ts';
import { region } from './aws-region.ts';

/** The data source types that are served: a file named after the type and a line here. */
export const dataSourceTypes = [
  callerIdentity,
  iamPolicyDocument,
  iamRoleData,
  partition,
  ramResourceShareData,
  region,
] as const satisfies readonly DataSourceType[];
