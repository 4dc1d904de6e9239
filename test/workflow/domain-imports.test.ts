import { expect, test } from 'vitest';
import { domainImports } from '../../src/workflow/domain-imports.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';

const config = configOf({
  resource: {
    aws_sagemaker_domain: { studio: { domain_name: 'studio' }, fresh: { domain_name: 'fresh' } },
    aws_sagemaker_user_profile: {
      jane: { domain_id: '${aws_sagemaker_domain.studio.id}', user_profile_name: 'jane' },
      new: { domain_id: '${aws_sagemaker_domain.studio.id}', user_profile_name: 'new' },
      fresh: { domain_id: '${aws_sagemaker_domain.fresh.id}', user_profile_name: 'jane' },
    },
    aws_sagemaker_space: { own: { domain_id: 'd-abc', space_name: 'jane-notebooks' } },
  },
});

test('profiles and spaces that a domain taken in has are imported, and no others', async () => {
  const asked: string[] = [];
  const things = {
    contentOf(id: string) {
      asked.push(id);
      return Promise.resolve({ userProfiles: ['jane', 'laura'], spaces: ['jane-notebooks'] });
    },
  };
  const place = {
    account: '111122223333',
    region: 'us-east-1',
    declared: [{ to: 'aws_sagemaker_domain.studio', id: 'd-abc' }],
  };
  expect(await domainImports(config, things, place)).toEqual([
    {
      to: 'aws_sagemaker_user_profile.jane',
      id: 'arn:aws:sagemaker:us-east-1:111122223333:user-profile/d-abc/jane',
    },
    { to: 'aws_sagemaker_space.own', id: 'arn:aws:sagemaker:us-east-1:111122223333:space/d-abc/jane-notebooks' },
  ]);
  expect(asked).toEqual(['d-abc']);
});
