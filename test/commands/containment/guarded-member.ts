import { IAM } from '@aws-sdk/client-iam';
import { Organizations } from '@aws-sdk/client-organizations';
import { SageMaker } from '@aws-sdk/client-sagemaker';
import { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import { STS } from '@aws-sdk/client-sts';
import { onTestFinished } from 'vitest';
import { containmentPolicy } from '../../../src/domain/containment-policy.ts';
import { administrator, applicationOf, given, JANE, LAURA } from '../../constructs/identity/people.ts';
import { incident, longJob, MANAGEMENT } from './incident.ts';

const manifestWith = (member: string): string => `version: 1
region: us-east-1
organization: o-abc123
accounts:
  management: { id: '${MANAGEMENT}' }
  member: { id: '${member}' }
guardrails: { containment: { organization: { account: management, targets: [member] } } }
`;

/** An account of the organization with the prepared policy on it, a role that people share, and a job of jane's. */
export async function guardedMember() {
  const world = await incident();
  const keep = <T extends { destroy(): void }>(client: T): T => {
    onTestFinished(() => client.destroy());
    return client;
  };
  const organizations = keep(new Organizations(administrator(world.url, MANAGEMENT)));
  const { CreateAccountStatus } = await organizations.createAccount({ Email: 'a@example.com', AccountName: 'member' });
  await world.admin.tick(60_000);
  const { CreateAccountStatus: made } = await organizations.describeCreateAccountStatus({
    CreateAccountRequestId: CreateAccountStatus?.Id,
  });
  const member = made?.AccountId ?? '';
  const { Roots = [] } = await organizations.listRoots({});
  const PolicyType = 'SERVICE_CONTROL_POLICY';
  await organizations.enablePolicyType({ RootId: Roots[0]?.Id, PolicyType }).catch(() => undefined);
  const { Policy } = await organizations.createPolicy({
    Name: 'sagelane-containment',
    Description: 'prepared',
    Type: PolicyType,
    Content: JSON.stringify(containmentPolicy()),
  });
  const PolicyId = Policy?.PolicySummary?.Id;
  await organizations.attachPolicy({ PolicyId, TargetId: member });

  const iam = keep(new IAM(administrator(world.url, member)));
  const policy = (Statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement });
  const trust = { Effect: 'Allow', Principal: { AWS: member }, Action: ['sts:AssumeRole', 'sts:SetContext'] };
  await iam.createRole({ RoleName: 'studio', AssumeRolePolicyDocument: policy(trust) });
  const work = policy({ Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' });
  await iam.putRolePolicy({ RoleName: 'studio', PolicyName: 'work', PolicyDocument: work });
  const RoleArn = `arn:aws:iam::${member}:role/studio`;
  const clientId = await applicationOf(world.url, 'research-studio');
  const as = async (assertion: string): Promise<SageMaker> => {
    const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const oidc = keep(new SSOOIDC(administrator(world.url, MANAGEMENT)));
    const { awsAdditionalDetails } = await oidc.createTokenWithIAM({ clientId, grantType, assertion });
    const context = awsAdditionalDetails?.identityContext;
    const ProviderArn = 'arn:aws:iam::aws:contextProvider/IdentityCenter';
    const { Credentials } = await keep(new STS(administrator(world.url, member))).assumeRole({
      RoleArn,
      RoleSessionName: 'SageMaker',
      ProvidedContexts: [{ ProviderArn, ContextAssertion: context }],
    });
    return keep(new SageMaker({ ...administrator(world.url, member), credentials: given(Credentials) }));
  };
  const [jane, laura] = [await as(JANE), await as(LAURA)];
  await jane.createTrainingJob(longJob('janes', RoleArn));
  // CloudTrail tells of the job by now.
  await world.admin.tick(10 * 60_000);
  return {
    world,
    member,
    manifest: manifestWith(member),
    jane,
    laura,
    iam,
    policyText: async (): Promise<string> => (await organizations.describePolicy({ PolicyId })).Policy?.Content ?? '',
  };
}
