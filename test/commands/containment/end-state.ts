import { GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeTrainingJobCommand, ListAppsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { ListApplicationAssignmentsForPrincipalCommand, SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { denialsIn } from '../../../src/domain/containment/denial.ts';
import { administrator, JANE } from '../../constructs/identity/people.ts';
import { MANAGEMENT, ROLE } from './incident.ts';

const INSTANCE = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const JOBS = ['jane-embeddings', 'jane-vision-finetune', 'laura-segmentation'];

/** What a containment leaves in AWS, looked at by calls of its own; ids of containments left out. */
export interface EndState {
  /** User ids, once for each statement. */
  readonly denied: readonly string[];
  readonly jobs: Readonly<Record<string, string>>;
  readonly apps: readonly string[];
  readonly assignments: number;
}

export async function endStateOf(url: string): Promise<EndState> {
  const sagemaker = new SageMakerClient(administrator(url));
  const iam = new IAMClient(administrator(url));
  const sso = new SSOAdminClient(administrator(url, MANAGEMENT));
  try {
    const policy = { RoleName: ROLE, PolicyName: 'sagelane-containment' };
    const text = await iam.send(new GetRolePolicyCommand(policy)).then(
      ({ PolicyDocument = '' }) => decodeURIComponent(PolicyDocument),
      () => null,
    );
    const jobs: Record<string, string> = {};
    for (const TrainingJobName of JOBS) {
      const { TrainingJobStatus } = await sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName }));
      jobs[TrainingJobName] = TrainingJobStatus ?? '';
    }
    const { Apps = [] } = await sagemaker.send(new ListAppsCommand({}));
    const wish = { InstanceArn: INSTANCE, PrincipalId: JANE, PrincipalType: 'USER' } as const;
    const { ApplicationAssignments = [] } = await sso.send(new ListApplicationAssignmentsForPrincipalCommand(wish));
    return {
      denied: denialsIn(text).flatMap(({ userId }) => userId ?? []),
      jobs,
      apps: Apps.filter(({ Status }) => Status !== 'Deleted').map(({ AppName = '' }) => AppName),
      assignments: ApplicationAssignments.length,
    };
  } finally {
    for (const client of [sagemaker, iam, sso]) client.destroy();
  }
}

/** Where a containment without any fault ends. */
export const CONTAINED: EndState = {
  denied: [JANE],
  jobs: { 'jane-embeddings': 'Stopped', 'jane-vision-finetune': 'Stopped', 'laura-segmentation': 'InProgress' },
  apps: [],
  assignments: 0,
};
