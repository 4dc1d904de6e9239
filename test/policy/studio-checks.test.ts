import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/plan.ts';
import type { Manifest } from '../../src/domain/manifest.ts';
import type { StudioDeclaration } from '../../src/domain/studio.ts';
import { checkManifest } from '../../src/policy/index.ts';
import { gone, messagesOf, findingsOf, planned, TODAY } from './planned-resources.ts';
import { manifestWith } from './policy-manifest.ts';

const trust = (...actions: readonly string[]): string =>
  JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: actions }],
  });

const domain = (more: JsonObject = {}): JsonObject => ({
  domain_name: 'vision-studio',
  auth_mode: 'SSO',
  domain_settings: [{ trusted_identity_propagation_settings: [{ status: 'ENABLED' }] }],
  ...more,
});
const DOMAIN = planned('aws_sagemaker_domain.studio', domain());

const studio = (more: Partial<StudioDeclaration> = {}): StudioDeclaration => ({
  name: 'vision-studio',
  account: 'ml-prod',
  vpc: 'vpc-1',
  subnets: ['subnet-1'],
  trustedIdentityPropagation: true,
  homeFileSystem: 'retain',
  users: ['jane'],
  s3AccessGrants: [],
  tags: {},
  at: { file: 'sagelane.yaml', line: 20, column: 5 },
  ...more,
});

const DAY = 86_400_000;
const manifestOf = (one: StudioDeclaration, center: Partial<Manifest['identityCenter']> = {}): Manifest => ({
  ...manifestWith([]),
  studios: [one],
  identityCenter: {
    instance: 'arn:aws:sso:::instance/ssoins-1',
    region: 'us-east-1',
    account: '123456789012',
    backgroundSessions: { enabled: true, durationMs: 7 * DAY, declared: true },
    ...center,
  },
});
const said = (check: string, manifest: Manifest): readonly string[] =>
  checkManifest(manifest, { today: TODAY })
    .filter((finding) => finding.check === check)
    .map(({ severity, subject, message }) => `${severity} ${subject}: ${message}`);

describe('identity-center-region', () => {
  test('compares the Region of the account with that of Identity Center', () => {
    expect(said('identity-center-region', manifestOf(studio()))).toEqual([]);
    expect(said('identity-center-region', manifestOf(studio(), { region: 'eu-west-1' }))).toEqual([
      'error vision-studio: its account ml-prod is in us-east-1, Identity Center is in eu-west-1',
    ]);
  });

  test('leaves a domain without trusted identity propagation alone', () => {
    const plain = studio({ trustedIdentityPropagation: false });
    expect(said('identity-center-region', manifestOf(plain, { region: 'eu-west-1' }))).toEqual([]);
  });
});

describe('background-session-too-short', () => {
  const jobs = (longestJobMs: number): StudioDeclaration =>
    studio({ backgroundTraining: { longestJobMs, images: [] } });

  test('a job that outlives the session is an error', () => {
    expect(said('background-session-too-short', manifestOf(jobs(8 * DAY)))).toEqual([
      'error vision-studio: its longest job takes 8d, a user background session lasts 7d',
    ]);
    expect(said('background-session-too-short', manifestOf(jobs(7 * DAY)))).toEqual([]);
  });

  test('so are sessions that are disabled, however short the job', () => {
    const disabled = { backgroundSessions: { enabled: false, durationMs: 7 * DAY, declared: true } };
    expect(said('background-session-too-short', manifestOf(jobs(60_000), disabled))).toEqual([
      'error vision-studio: its longest job takes 1m, and user background sessions are disabled',
    ]);
  });

  test('a duration that nobody declared is only assumed, and that is said', () => {
    const assumed = { backgroundSessions: { enabled: true, durationMs: 7 * DAY, declared: false } };
    expect(said('background-session-too-short', manifestOf(jobs(DAY), assumed))).toEqual([
      'info vision-studio: its longest job takes 1d; nothing declares how long a user background session lasts, 7d is the default of AWS',
    ]);
  });

  test('where nobody trains in the background nothing is asked', () => {
    expect(said('background-session-too-short', manifestOf(studio()))).toEqual([]);
  });
});

describe('identity-propagation-without-sso', () => {
  const check = 'identity-propagation-without-sso';

  test('only the two together are wrong', () => {
    expect(messagesOf(check, [planned('aws_sagemaker_domain.studio', domain({ auth_mode: 'IAM' }))])).toEqual([
      'error: domain vision-studio has trusted identity propagation enabled and auth_mode IAM',
    ]);
    expect(messagesOf(check, [DOMAIN])).toEqual([]);
    const plain = domain({ auth_mode: 'IAM', domain_settings: [] });
    expect(messagesOf(check, [planned('aws_sagemaker_domain.studio', plain)])).toEqual([]);
  });
});

describe('missing-set-context', () => {
  const role = (policy: string) => planned('aws_iam_role.execution', { name: 'studio', assume_role_policy: policy });

  test('a role of an account with trusted identity propagation needs both actions', () => {
    expect(messagesOf('missing-set-context', [DOMAIN, role(trust('sts:AssumeRole'))])).toEqual([
      'error: role studio lets sagemaker.amazonaws.com assume it, and not set the context',
    ]);
    expect(messagesOf('missing-set-context', [DOMAIN, role(trust('sts:AssumeRole', 'sts:SetContext'))])).toEqual([]);
    expect(messagesOf('missing-set-context', [DOMAIN, role(trust('sts:*'))])).toEqual([]);
  });

  test('without such a domain a SageMaker role is as it always was', () => {
    expect(messagesOf('missing-set-context', [role(trust('sts:AssumeRole'))])).toEqual([]);
  });

  test('a role that is not known before the apply is left alone', () => {
    const unknown = planned('aws_iam_role.execution', { name: 'studio' });
    expect(messagesOf('missing-set-context', [DOMAIN, unknown])).toEqual([]);
  });
});

describe('s3-rights-beside-access-grants', () => {
  const check = 's3-rights-beside-access-grants';
  const location = planned('aws_s3control_access_grants_location.sales', { location_scope: 's3://sales/*' });
  const role = planned('aws_iam_role.execution', { name: 'studio', assume_role_policy: trust('sts:AssumeRole') });
  const policy = (action: string, resource: string) =>
    planned('aws_iam_role_policy.data', {
      role: 'studio',
      policy: JSON.stringify({ Statement: { Effect: 'Allow', Action: action, Resource: resource } }),
    });

  test.each([
    ['s3:GetObject', 'arn:aws:s3:::sales/*'],
    ['s3:*', '*'],
    ['s3:Get*', 'arn:aws:s3:::sales/2026/*'],
  ])('%s on %s goes around the grants', (action, resource) => {
    expect(messagesOf(check, [location, role, policy(action, resource)])).toEqual([
      'warning: role studio may s3:GetObject on s3://sales/* by itself',
    ]);
  });

  test.each([
    ['s3:GetObject', 'arn:aws:s3:::artifacts/*'],
    ['s3:GetDataAccess', '*'],
    ['s3:ListBucket', 'arn:aws:s3:::sales'],
  ])('%s on %s does not', (action, resource) => {
    expect(messagesOf(check, [location, role, policy(action, resource)])).toEqual([]);
  });

  test('a managed policy with all of S3 does', () => {
    const attached = planned('aws_iam_role_policy_attachment.s3', {
      role: 'studio',
      policy_arn: 'arn:aws:iam::aws:policy/AmazonS3FullAccess',
    });
    expect(messagesOf(check, [location, role, attached])).toEqual(['warning: role studio keeps AmazonS3FullAccess']);
  });

  test('without Access Grants the role has to have its rights', () => {
    expect(messagesOf(check, [role, policy('s3:*', '*')])).toEqual([]);
  });
});

describe('domain-lost', () => {
  const before = { domain_name: 'vision-studio', id: 'd-1' };

  test('names the domain, which is what --destroy-domain is given', () => {
    const replaced = gone('aws_sagemaker_domain.studio', before, {
      action: 'replace',
      after: before,
      replacePaths: ['auth_mode'],
      constructPath: 'research-studio/vision-studio/Domain',
    });
    expect(findingsOf('domain-lost', [replaced])).toMatchObject([
      {
        severity: 'error',
        subject: 'vision-studio',
        path: 'research-studio/vision-studio/Domain',
        message: 'domain vision-studio is replaced because auth_mode changes',
      },
    ]);
  });

  test('says when the home directories go, too', () => {
    const homes = { ...before, retention_policy: [{ home_efs_file_system: 'Delete' }] };
    expect(messagesOf('domain-lost', [gone('aws_sagemaker_domain.studio', homes)])).toEqual([
      'error: domain vision-studio is destroyed; its home directories are deleted',
    ]);
  });

  test('a domain that is made, changed or only forgotten is no loss', () => {
    const forgotten = gone('aws_sagemaker_domain.studio', before, { action: 'forget' });
    const changed = planned('aws_sagemaker_domain.studio', before, { action: 'update', before });
    expect(messagesOf('domain-lost', [DOMAIN, forgotten, changed])).toEqual([]);
  });
});

describe('domain-forgotten', () => {
  const role = 'arn:aws:iam::777788889999:role/vision-execution';
  const before = { domain_name: 'vision-studio', default_user_settings: [{ execution_role: role }] };
  const forgotten = gone('aws_sagemaker_domain.studio', before, { action: 'forget' });

  test('says that the domain stays', () => {
    expect(messagesOf('domain-forgotten', [forgotten])).toEqual([
      'info: domain vision-studio stays, and no state file holds it any more',
    ]);
    expect(messagesOf('domain-forgotten', [DOMAIN])).toEqual([]);
  });

  test('warns when the role of its people goes', () => {
    expect(messagesOf('domain-forgotten', [forgotten, gone('aws_iam_role.execution', { arn: role })])).toEqual([
      expect.stringMatching(/^warning: domain vision-studio stays, .* which this deletes/),
    ]);
  });
});

describe('domain-not-empty', () => {
  const destroyed = gone('aws_sagemaker_domain.studio', { domain_name: 'vision-studio', id: 'd-1' });
  const facts = {
    definitions: new Map(),
    domains: new Map([['d-1', { apps: ['jane/default'], spaces: ['jane-space'], userProfiles: ['jane', 'laura'] }]]),
  };

  test('names what people left in it and the plan does not remove', () => {
    const jane = gone('aws_sagemaker_user_profile.jane', { user_profile_name: 'jane' });
    expect(messagesOf('domain-not-empty', [destroyed, jane], { facts })).toEqual([
      'error: domain vision-studio still has apps jane/default; spaces jane-space; user profiles laura',
    ]);
  });

  test('is a warning where the destroy ends them itself', () => {
    expect(messagesOf('domain-not-empty', [destroyed], { facts, destroy: true })).toEqual([
      expect.stringMatching(/^warning: domain vision-studio still has apps jane\/default/),
    ]);
  });

  test('says nothing of an empty one, of one that stays, and of one that could not be looked into', () => {
    const empty = { ...facts, domains: new Map([['d-1', { apps: [], spaces: [], userProfiles: [] }]]) };
    expect(messagesOf('domain-not-empty', [destroyed], { facts: empty })).toEqual([]);
    expect(messagesOf('domain-not-empty', [DOMAIN], { facts })).toEqual([]);
    expect(messagesOf('domain-not-empty', [destroyed])).toEqual([]);
  });
});
