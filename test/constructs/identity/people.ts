import { GetRoleCommand, IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { DescribeDomainCommand, ListDomainsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SSOOIDCClient, CreateTokenWithIAMCommand } from '@aws-sdk/client-sso-oidc';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { PolicyDocument } from '../../../src/domain/policy-document.ts';
import { MANAGEMENT, REGION, RESEARCH } from '../applied.ts';

export const JANE = '94182498-8051-70e4-3c0d-5a1b6c2d7e01';
export const LAURA = '94182498-8051-70e4-3c0d-5a1b6c2d7e02';

/** How a client of an account's administrator is pointed at the sandbox. */
export const administrator = (endpoint: string, account = RESEARCH) => ({
  endpoint,
  region: REGION,
  maxAttempts: 1,
  credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
});

/** The sandbox has no notebooks that take a role: its trust in SageMaker is held by somebody of the account instead. */
export async function standInForSageMaker(endpoint: string, role: string): Promise<void> {
  const iam = new IAMClient(administrator(endpoint));
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: role }));
  const { Statement } = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '{}')) as PolicyDocument;
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: Statement.map((one) => ({ ...one, Principal: { AWS: RESEARCH } })),
  });
  await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: role, PolicyDocument }));
  iam.destroy();
}

/** Configuration of clients that act as a role in the name of a person, the way Studio gets there. */
export async function asPerson(endpoint: string, role: string, application: string, userId: string) {
  const config = administrator(endpoint);
  const oidc = new SSOOIDCClient(administrator(endpoint, MANAGEMENT));
  const { awsAdditionalDetails } = await oidc.send(
    new CreateTokenWithIAMCommand({
      clientId: application,
      grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: userId,
    }),
  );
  const sts = new STSClient(config);
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${RESEARCH}:role/${role}`,
      RoleSessionName: 'SageMaker',
      ProvidedContexts: [
        {
          ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter',
          ContextAssertion: awsAdditionalDetails?.identityContext,
        },
      ],
    }),
  );
  oidc.destroy();
  sts.destroy();
  return { ...config, credentials: given(Credentials) };
}

interface Given {
  readonly AccessKeyId?: string | undefined;
  readonly SecretAccessKey?: string | undefined;
  readonly SessionToken?: string | undefined;
}

/** Credentials as clients take them. */
export const given = (credentials: Given | undefined) => ({
  accessKeyId: credentials?.AccessKeyId ?? '',
  secretAccessKey: credentials?.SecretAccessKey ?? '',
  sessionToken: credentials?.SessionToken ?? '',
});

/** The application of Identity Center that a domain's people sign in to. */
export async function applicationOf(endpoint: string, domainName: string): Promise<string> {
  const sagemaker = new SageMakerClient(administrator(endpoint));
  const { Domains } = await sagemaker.send(new ListDomainsCommand({}));
  const DomainId = Domains?.find((one) => one.DomainName === domainName)?.DomainId;
  const domain = await sagemaker.send(new DescribeDomainCommand({ DomainId }));
  sagemaker.destroy();
  return domain.SingleSignOnApplicationArn ?? '';
}
