import { policyDocument } from '../../../domain/policy-document.ts';
import type { DrillClients, DrillKeys } from '../clients.ts';
import { MANAGEMENT, RESEARCH, type People } from './people.ts';
import type { Undo } from './undo.ts';

export const ROLE = 'research-studio-execution';

/** Studio hands a role's credentials to its notebooks; here the account stands in for it. */
export async function letThemWork(clients: DrillClients, undo: Undo): Promise<void> {
  const iam = await clients.iam(RESEARCH);
  const { Role } = await iam.getRole({ RoleName: ROLE });
  const before = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
  const trust = JSON.parse(before) as { Statement: object[] };
  const mine = {
    Sid: 'Drill',
    Effect: 'Allow',
    Principal: { AWS: RESEARCH },
    Action: ['sts:AssumeRole', 'sts:SetContext'],
  };
  const PolicyDocument = JSON.stringify({ ...trust, Statement: [...trust.Statement, mine] });
  await iam.updateAssumeRolePolicy({ RoleName: ROLE, PolicyDocument });
  undo.push(() => iam.updateAssumeRolePolicy({ RoleName: ROLE, PolicyDocument: before }));
  const PolicyName = 'drill-work';
  const work = policyDocument({
    Effect: 'Allow',
    Action: ['sagemaker:CreateTrainingJob', 'sagemaker:ListTrainingJobs', 'sagemaker:ListDomains'],
    Resource: '*',
  });
  await iam.putRolePolicy({ RoleName: ROLE, PolicyName, PolicyDocument: JSON.stringify(work) });
  undo.push(() => iam.deleteRolePolicy({ RoleName: ROLE, PolicyName }));
}

export async function tryAs(
  clients: DrillClients,
  people: People,
  userId: string,
): Promise<'works' | 'denied' | 'fails'> {
  try {
    await (await clients.sagemaker(await keysOf(clients, people, userId))).listDomains({});
    return 'works';
  } catch (thrown) {
    return thrown instanceof Error && thrown.message.includes('explicit deny') ? 'denied' : 'fails';
  }
}

/** Credentials of the role in somebody's name, the way Studio gets them. */
export async function keysOf(clients: DrillClients, { application }: People, userId: string): Promise<DrillKeys> {
  const { awsAdditionalDetails } = await (
    await clients.oidc(MANAGEMENT)
  ).createTokenWithIAM({
    clientId: application,
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: userId,
  });
  const { Credentials } = await (
    await clients.sts(RESEARCH)
  ).assumeRole({
    RoleArn: `arn:aws:iam::${RESEARCH}:role/${ROLE}`,
    RoleSessionName: 'SageMaker',
    ProvidedContexts: [
      {
        ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter',
        ContextAssertion: awsAdditionalDetails?.identityContext,
      },
    ],
  });
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
