import type { Region } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import type { AccountSession } from '../account-session.ts';
import { assignmentReaders, assignmentWriters } from './assignments.ts';
import { changeControlPolicy, changeRolePolicy } from './change-policy.ts';
import { dataReaders, dataWriters } from './data-access.ts';
import { runningReaders, runningWriters } from './jobs-and-apps.ts';
import { executionsAs } from './executions-as.ts';
import { organizationReaders } from './organization.ts';
import type { ContainmentReaders, ContainmentWriterOptions, ContainmentWriters } from './ports.ts';
import { studioRoles } from './studio-roles.ts';

export const containmentReaders = (session: AccountSession, region: Region): ContainmentReaders => ({
  ...organizationReaders(session, region),
  ...assignmentReaders(session, region),
  ...dataReaders(session, region),
  ...runningReaders(session, region),
  studioRoles: () => studioRoles(session, region),
  executionsAs: (role, options) => executionsAs(session, region, role, options),
});

export function containmentWriters(
  session: AccountSession,
  region: Region,
  clock: Clock,
  options: ContainmentWriterOptions = {},
): ContainmentWriters {
  const retry = { clock, ...options };
  return {
    ...assignmentWriters(session, region, retry),
    ...dataWriters(session, region, retry),
    ...runningWriters(session, region, retry),
    changeControlPolicy: (policyId, change) => changeControlPolicy(session, region, policyId, change, retry),
    changeRolePolicy: (role, policy, change) => changeRolePolicy(session, region, role, policy, change, retry),
  };
}
