import type * as SsoAdmin from '@aws-sdk/client-sso-admin';
import type { Operations } from '../../operation.ts';
import { createApplicationAssignment } from './create-application-assignment.ts';
import { createApplication } from './create-application.ts';
import { createInstance } from './create-instance.ts';
import { deleteApplicationAccessScope } from './delete-application-access-scope.ts';
import { deleteApplicationAssignment } from './delete-application-assignment.ts';
import { deleteApplicationAuthenticationMethod } from './delete-application-authentication-method.ts';
import { deleteApplicationGrant } from './delete-application-grant.ts';
import { deleteApplication } from './delete-application.ts';
import { deleteInstance } from './delete-instance.ts';
import { describeApplicationAssignment } from './describe-application-assignment.ts';
import { describeApplicationProvider } from './describe-application-provider.ts';
import { describeApplication } from './describe-application.ts';
import { describeInstance } from './describe-instance.ts';
import { getApplicationAccessScope } from './get-application-access-scope.ts';
import { getApplicationAssignmentConfiguration } from './get-application-assignment-configuration.ts';
import { getApplicationAuthenticationMethod } from './get-application-authentication-method.ts';
import { getApplicationGrant } from './get-application-grant.ts';
import { getApplicationSessionConfiguration } from './get-application-session-configuration.ts';
import { listApplicationAccessScopes } from './list-application-access-scopes.ts';
import { listApplicationAssignmentsForPrincipal } from './list-application-assignments-for-principal.ts';
import { listApplicationAssignments } from './list-application-assignments.ts';
import { listApplicationAuthenticationMethods } from './list-application-authentication-methods.ts';
import { listApplicationGrants } from './list-application-grants.ts';
import { listApplicationProviders } from './list-application-providers.ts';
import { listApplications } from './list-applications.ts';
import { listInstances } from './list-instances.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { putApplicationAccessScope } from './put-application-access-scope.ts';
import { putApplicationAssignmentConfiguration } from './put-application-assignment-configuration.ts';
import { putApplicationAuthenticationMethod } from './put-application-authentication-method.ts';
import { putApplicationGrant } from './put-application-grant.ts';
import { putApplicationSessionConfiguration } from './put-application-session-configuration.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateApplication } from './update-application.ts';
import { updateInstance } from './update-instance.ts';

/** Emulated operations of IAM Identity Center. */
export const ssoAdmin = [
  createApplicationAssignment,
  createApplication,
  createInstance,
  deleteApplicationAccessScope,
  deleteApplicationAssignment,
  deleteApplicationAuthenticationMethod,
  deleteApplicationGrant,
  deleteApplication,
  deleteInstance,
  describeApplicationAssignment,
  describeApplicationProvider,
  describeApplication,
  describeInstance,
  getApplicationAccessScope,
  getApplicationAssignmentConfiguration,
  getApplicationAuthenticationMethod,
  getApplicationGrant,
  getApplicationSessionConfiguration,
  listApplicationAccessScopes,
  listApplicationAssignmentsForPrincipal,
  listApplicationAssignments,
  listApplicationAuthenticationMethods,
  listApplicationGrants,
  listApplicationProviders,
  listApplications,
  listInstances,
  listTagsForResource,
  putApplicationAccessScope,
  putApplicationAssignmentConfiguration,
  putApplicationAuthenticationMethod,
  putApplicationGrant,
  putApplicationSessionConfiguration,
  tagResource,
  untagResource,
  updateApplication,
  updateInstance,
] as const satisfies Operations<typeof SsoAdmin>;
