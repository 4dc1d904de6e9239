import type { PrincipalType } from '@aws-sdk/client-sso-admin';
import type { Call } from '../../../operation.ts';
import { changeApplication, type KeptApplication } from './applications.ts';
import { fail } from './sso-admin.ts';

interface Principal {
  readonly PrincipalId?: string | undefined;
  readonly PrincipalType?: PrincipalType | undefined;
}

const find = ({ body }: KeptApplication, { PrincipalId, PrincipalType }: Principal) =>
  body.assignments.find((one) => one.PrincipalId === PrincipalId && one.PrincipalType === PrincipalType);

export const assignmentNamed = (application: KeptApplication, principal: Principal) =>
  find(application, principal) ??
  fail('ResourceNotFoundException', `${principal.PrincipalId ?? ''} is not assigned to ${application.arn}.`);

export function assign(call: Call, application: KeptApplication, principal: Principal): void {
  if (find(application, principal)) return;
  const { PrincipalId = '', PrincipalType = 'USER' } = principal;
  changeApplication(call, application, {
    assignments: [...application.body.assignments, { PrincipalId, PrincipalType }],
  });
}

export function unassign(call: Call, application: KeptApplication, principal: Principal): void {
  const assignment = assignmentNamed(application, principal);
  changeApplication(call, application, {
    assignments: application.body.assignments.filter((one) => one !== assignment),
  });
}
