import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { IAM } from '@aws-sdk/client-iam';
import { SageMaker } from '@aws-sdk/client-sagemaker';
import { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import { STS } from '@aws-sdk/client-sts';
import { row, type Figure } from '../figure.ts';
import { environment, installedLauncher, temporaryFolder } from '../place.ts';
import { withSandbox } from '../served-sandbox.ts';

const ACCOUNTS = 10;
const JOBS_EACH = 20;
const JANE = '94182498-8051-70e4-3c0d-5a1b6c2d7e01';
const MANAGEMENT = '123456789012';
const RESEARCH = '777788889999';
const REGION = 'us-east-1';

/** Cutting off somebody with two hundred jobs: from the command to the answer of the last call that stops one. */
export const containment: Figure = {
  name: 'containment',
  about: `sessions contain of one person with ${ACCOUNTS * JOBS_EACH} jobs in ${ACCOUNTS} accounts`,
  async measure() {
    const times: number[] = [];
    let stopped = 0;
    for (let run = 0; run < 2; run += 1) {
      const measured = await withSandbox(async (url) => {
        await startJobs(url);
        return contain(url);
      });
      times.push(measured.ms);
      stopped = measured.stopped;
    }
    const note = `${stopped} stops answered; CloudTrail's two requests a second are part of it`;
    return [row('contain-200-jobs', 'ms', Math.min(...times), null, { atMost: 5_000 }, note)];
  },
};

const accountOf = (index: number): string => String(210_000_000_000 + index);

const access = (endpoint: string, account: string) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
});

/** In each account a role that jane acts through, and her jobs. */
async function startJobs(url: string): Promise<void> {
  const domain = await new SageMaker(access(url, RESEARCH)).describeDomain({ DomainId: 'd-research0001' });
  const token = await new SSOOIDC(access(url, MANAGEMENT)).createTokenWithIAM({
    clientId: domain.SingleSignOnApplicationArn,
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: JANE,
  });
  const ContextAssertion = token.awsAdditionalDetails?.identityContext;
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const account = accountOf(index);
    const iam = new IAM(access(url, account));
    const RoleName = 'studio';
    const RoleArn = `arn:aws:iam::${account}:role/${RoleName}`;
    const policy = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: statement });
    const trust = { Effect: 'Allow', Principal: { AWS: account }, Action: ['sts:AssumeRole', 'sts:SetContext'] };
    await iam.createRole({ RoleName, AssumeRolePolicyDocument: policy(trust) });
    const work = policy({ Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' });
    await iam.putRolePolicy({ RoleName, PolicyName: 'work', PolicyDocument: work });
    const { Credentials } = await new STS(access(url, account)).assumeRole({
      RoleArn,
      RoleSessionName: 'SageMaker',
      ProvidedContexts: [{ ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter', ContextAssertion }],
    });
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
    const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    const jane = new SageMaker({ endpoint: url, region: REGION, credentials });
    for (let job = 0; job < JOBS_EACH; job += 1) {
      await jane.createTrainingJob({
        TrainingJobName: `job-${index}-${job}`,
        RoleArn,
        AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: 'image' },
        OutputDataConfig: { S3OutputPath: 's3://x/' },
        ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 1 },
        StoppingCondition: { MaxRuntimeInSeconds: 400_000 },
        Environment: { SANDBOX_SECONDS: '300000' },
      });
    }
  }
}

/** From the start of the process to the line that tells the last stop. */
async function contain(url: string): Promise<{ readonly ms: number; readonly stopped: number }> {
  const cwd = temporaryFolder();
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ['--account', accountOf(index)]).flat();
  const words = ['sessions', 'contain', '--user', 'jane', '--account', MANAGEMENT, ...accounts, '--yes', '--json'];
  const flags = ['--reason', 'bench', '--ticket', 'BENCH', '--wait', '1s', `--sandbox=${url}`];
  const begun = performance.now();
  const child = spawn(process.execPath, [installedLauncher(), ...words, ...flags], {
    cwd,
    env: environment(cwd),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let [ms, stopped] = [NaN, 0];
  for await (const line of createInterface(child.stdout)) {
    if (!line.includes('"containment.step-changed"') || !line.includes('"stop-job"') || !line.includes('"lingers"'))
      continue;
    ms = performance.now() - begun;
    stopped += 1;
  }
  await exited;
  return { ms, stopped };
}
