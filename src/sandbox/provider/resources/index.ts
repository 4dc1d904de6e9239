import type { ResourceType } from '../engine/resource-type.ts';
import { iamPolicy } from './aws-iam-policy.ts';
import { iamRole } from './aws-iam-role.ts';
import { iamRolePolicy } from './aws-iam-role-policy.ts';
import { iamRolePolicyAttachment } from './aws-iam-role-policy-attachment.ts';
import { ramPrincipalAssociation } from './aws-ram-principal-association.ts';
import { ramResourceAssociation } from './aws-ram-resource-association.ts';
import { ramResourceShare } from './aws-ram-resource-share.ts';
import { ramResourceShareAccepter } from './aws-ram-resource-share-accepter.ts';
import { sagemakerPipeline } from './aws-sagemaker-pipeline.ts';

/** The resource types that are served: a file named after the type and a line here. */
export const resourceTypes = [
  iamPolicy,
  iamRole,
  iamRolePolicy,
  iamRolePolicyAttachment,
  ramPrincipalAssociation,
  ramResourceAssociation,
  ramResourceShare,
  ramResourceShareAccepter,
  sagemakerPipeline,
] as const satisfies readonly ResourceType[];
