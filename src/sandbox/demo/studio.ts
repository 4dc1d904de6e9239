import type { Call } from '../operation.ts';
import { recordEvent } from '../services/cloudtrail/model/record-event.ts';
import { createRole } from '../services/iam/create-role.ts';
import { changeApplication, applicationNamed } from '../services/sso-admin/model/applications.ts';
import { makeApp } from '../services/sagemaker/model/apps.ts';
import { makeDomain } from '../services/sagemaker/model/create-domain.ts';
import { domainNamed } from '../services/sagemaker/model/domains.ts';
import { makeSpace } from '../services/sagemaker/model/spaces.ts';
import { makeTrainingJob } from '../services/sagemaker/model/training-jobs.ts';
import { makeUserProfile } from '../services/sagemaker/model/user-profiles.ts';
import { IDENTITY_STORE_ARN, PEOPLE } from './people.ts';

export const RESEARCH = '777788889999';
const DOMAIN = 'd-research0001';
const ROLE = `arn:aws:iam::${RESEARCH}:role/research-studio-execution`;
const DAY_SECONDS = 86_400;

/** The domain research-studio, where people act as themselves. */
export function makeStudio(call: Call): void {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sagemaker.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:SetContext'],
      },
    ],
  };
  createRole.handle({ RoleName: 'research-studio-execution', AssumeRolePolicyDocument: JSON.stringify(trust) }, call);
  const domain = {
    DomainName: 'research-studio',
    AuthMode: 'SSO',
    DefaultUserSettings: { ExecutionRole: ROLE },
    DomainSettings: { TrustedIdentityPropagationSettings: { Status: 'ENABLED' } },
    VpcId: 'vpc-0abc',
    SubnetIds: ['subnet-0a', 'subnet-0b'],
  } as const;
  makeDomain(call, { ...domain, SubnetIds: [...domain.SubnetIds] }, DOMAIN);
}

export function letPeopleIn(call: Call): void {
  const application = applicationNamed(domainNamed(DOMAIN, call).body.application ?? '', call);
  changeApplication(call, application, {
    assignments: PEOPLE.map(({ id }) => ({ PrincipalId: id, PrincipalType: 'USER' })),
  });
  for (const { name } of PEOPLE) {
    makeUserProfile(call, {
      DomainId: DOMAIN,
      UserProfileName: name,
      SingleSignOnUserIdentifier: 'UserName',
      SingleSignOnUserValue: name,
    });
    makeSpace(call, {
      DomainId: DOMAIN,
      SpaceName: `${name}-notebooks`,
      OwnershipSettings: { OwnerUserProfileName: name },
      SpaceSharingSettings: { SharingType: 'Private' },
      SpaceSettings: { AppType: 'JupyterLab' },
    });
  }
}

export const openNotebook = (call: Call): void =>
  void makeApp(call, { DomainId: DOMAIN, SpaceName: 'jane-notebooks', AppType: 'JupyterLab', AppName: 'default' });

/** Jobs that go on for days after their people left. */
export const BACKGROUND_JOBS: readonly { readonly name: string; readonly by: string; readonly minutesAgo: number }[] = [
  { name: 'jane-vision-finetune', by: 'jane', minutesAgo: 26 * 60 },
  { name: 'laura-segmentation', by: 'laura', minutesAgo: 5 * 60 },
  { name: 'jane-embeddings', by: 'jane', minutesAgo: 3 * 60 },
];

export function startJob(call: Call, name: string, by: string): void {
  const userId = PEOPLE.find((one) => one.name === by)?.id ?? '';
  const arn = `arn:aws:sts::${RESEARCH}:assumed-role/research-studio-execution/SageMaker`;
  const caller = { ...call.caller, arn, onBehalfOf: { userId, identityStoreArn: IDENTITY_STORE_ARN } };
  const input = {
    TrainingJobName: name,
    RoleArn: ROLE,
    AlgorithmSpecification: {
      TrainingImage: `${RESEARCH}.dkr.ecr.us-east-1.amazonaws.com/vision:2026-11`,
      TrainingInputMode: 'File',
    },
    OutputDataConfig: { S3OutputPath: 's3://research-models/' },
    ResourceConfig: { InstanceType: 'ml.g5.2xlarge', InstanceCount: 1, VolumeSizeInGB: 100 },
    StoppingCondition: { MaxRuntimeInSeconds: 10 * DAY_SECONDS },
    Environment: { SANDBOX_SECONDS: String(6 * DAY_SECONDS) },
  } as const;
  const { arn: TrainingJobArn } = makeTrainingJob({ ...call, caller }, input);
  // Of the whole past of the world only this is in CloudTrail: whoever looks for background sessions finds both events.
  recordEvent(call.world, {
    caller,
    service: 'sagemaker',
    operation: 'CreateTrainingJob',
    mutates: true,
    input,
    output: { TrainingJobArn },
    userAgent: 'Boto3/1.40.0 md/Botocore#1.40.0 lang/python#3.12 sagemaker-studio',
  });
}
