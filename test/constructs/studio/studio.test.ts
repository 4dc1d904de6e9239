import { Testing } from 'cdktf';
import { describe, expect, test } from 'vitest';
import { AccountStack, StudioExecutionRole, StudioUser, TrustedIdentityDomain } from '../../../src/constructs/index.ts';
import type { TrustedIdentityDomainProps } from '../../../src/constructs/index.ts';
import { annotationsOf, plainStack, resourcesOf, synth } from '../synthesized.ts';

const account = (): AccountStack =>
  new AccountStack(Testing.app(), 'research', { id: '777788889999', region: 'us-east-1' });
const props = (more: Partial<TrustedIdentityDomainProps> = {}): TrustedIdentityDomainProps => ({
  vpc: 'vpc-0abc',
  subnets: ['subnet-0a'],
  executionRole: 'arn:aws:iam::777788889999:role/studio',
  ...more,
});

describe('a new domain', () => {
  test('signs people in with Identity Center and carries their identity on', () => {
    const stack = account();
    new TrustedIdentityDomain(stack, 'vision', props());
    expect(resourcesOf(stack, 'aws_sagemaker_domain')).toMatchObject([
      {
        auth_mode: 'SSO',
        domain_name: 'vision',
        domain_settings: { trusted_identity_propagation_settings: { status: 'ENABLED' } },
        retention_policy: { home_efs_file_system: 'Retain' },
      },
    ]);
    expect(synth(stack)).not.toHaveProperty('import');
  });

  test('needs a provider that knows the setting, and lifts the pin to it', () => {
    const stack = account();
    new TrustedIdentityDomain(stack, 'vision', props());
    expect(synth(stack).terraform).toMatchObject({ required_providers: { aws: { version: '>= 6.33.0, < 7.0.0' } } });
  });

  test('says what AWS would refuse', () => {
    const stack = account();
    new TrustedIdentityDomain(stack, 'vision', props({ subnets: [], identityCenterRegion: 'eu-west-1' }));
    expect(annotationsOf(stack)).toEqual([
      'error: a domain needs at least one subnet',
      'error: Identity Center is in eu-west-1 and the domain in us-east-1: trusted identity propagation needs both in one Region',
    ]);
  });
});

describe('an existing domain', () => {
  const existing = (more: Partial<TrustedIdentityDomainProps> = {}) => {
    const stack = account();
    new TrustedIdentityDomain(stack, 'vision', props({ domainId: 'd-live', ...more }));
    const [domain] = resourcesOf(stack, 'aws_sagemaker_domain');
    return { stack, domain, ignored: (domain?.['lifecycle'] as { ignore_changes: string[] }).ignore_changes };
  };

  test('is imported, and nothing that replaces it is planned', () => {
    const { stack, domain, ignored } = existing();
    expect(synth(stack)).toMatchObject({ import: [{ to: 'aws_sagemaker_domain.vision', id: 'd-live' }] });
    expect(domain).not.toHaveProperty('retention_policy');
    expect(ignored).toEqual(expect.arrayContaining(['retention_policy', 'vpc_id', 'subnet_ids', 'auth_mode', 'tags']));
  });

  test('changes what is said of it', () => {
    const { ignored } = existing({ network: 'vpc-only', securityGroups: ['sg-1'], tags: { team: 'ml' } });
    expect(ignored).not.toEqual(expect.arrayContaining(['tags']));
    expect(ignored).not.toContain('app_network_access_type');
    expect(ignored).not.toContain('default_user_settings[0].security_groups');
  });

  test('cannot be told what becomes of its files', () => {
    expect(annotationsOf(existing({ homeFileSystem: 'delete' }).stack)[0]).toContain('homeFileSystem is fixed');
  });
});

describe('a user', () => {
  const user = (name: string, more: object = {}) => {
    const stack = plainStack();
    new StudioUser(stack, 'somebody', { domain: 'd-live', user: name, ...more });
    return stack;
  };

  test.each([
    ['jane', 'jane'],
    ['jane.doe@example.com', 'jane-doe-example-com'],
    ['-_odd_-', 'odd'],
  ])('%s of Identity Center has the profile %s', (name, profile) => {
    expect(resourcesOf(user(name), 'aws_sagemaker_user_profile')).toMatchObject([
      { user_profile_name: profile, single_sign_on_user_identifier: 'UserName', single_sign_on_user_value: name },
    ]);
  });

  test('has a private space, unless there is to be none', () => {
    expect(resourcesOf(user('jane'), 'aws_sagemaker_space')).toMatchObject([
      { space_name: 'jane-notebooks', space_sharing_settings: { sharing_type: 'Private' } },
    ]);
    expect(resourcesOf(user('jane', { space: 'none' }), 'aws_sagemaker_space')).toEqual([]);
  });

  test('with the longest name has names that AWS takes', () => {
    const [space] = resourcesOf(user('x'.repeat(120)), 'aws_sagemaker_space');
    expect(String(space?.['space_name']).length).toBeLessThanOrEqual(63);
  });
});

test('in a stack that does not know its account, the account is asked once', () => {
  const stack = plainStack();
  new StudioExecutionRole(stack, 'one');
  new StudioExecutionRole(stack, 'two');
  expect(Object.keys(synth(stack).data?.['aws_caller_identity'] ?? {})).toHaveLength(1);
  expect(String(resourcesOf(stack, 'aws_iam_role_policy')[0]?.['policy'])).toContain('${data.aws_caller_identity.');
});
