import { describe, expect, test } from 'vitest';
import { cleanUpsOf, leftToEnd, type DomainCleanUp } from '../../src/domain/domain-clean-up.ts';
import type { StudioApp, StudioContent } from '../../src/domain/studio-content.ts';
import { gone, planOf } from '../policy/planned-resources.ts';

const domain = gone('aws_sagemaker_domain.studio', {
  id: 'd-1',
  domain_name: 'vision-studio',
  retention_policy: [{ home_efs_file_system: 'Delete' }],
});
const jane = gone('aws_sagemaker_user_profile.jane', { domain_id: 'd-1', user_profile_name: 'jane' });
const notebooks = gone('aws_sagemaker_space.jane', { domain_id: 'd-1', space_name: 'jane-notebooks' });
const heldApp = gone('aws_sagemaker_app.a', {
  domain_id: 'd-1',
  app_name: 'default',
  app_type: 'JupyterLab',
  space_name: 'jane-notebooks',
  user_profile_name: '',
});

const app = (more: Partial<StudioApp>): StudioApp => ({
  name: 'default',
  type: 'JupyterLab',
  userProfile: null,
  space: null,
  status: 'InService',
  instanceType: null,
  ...more,
});
const content: StudioContent = {
  apps: [
    app({ space: 'jane-notebooks' }),
    app({ space: 'own' }),
    app({ space: 'own', name: 'broken', status: 'Failed' }),
    app({ userProfile: 'laura', name: 'gone', status: 'Deleted' }),
    app({ userProfile: 'laura', name: 'canvas' }),
  ],
  spaces: [
    { name: 'jane-notebooks', owner: 'jane', status: 'InService' },
    { name: 'own', owner: 'jane', status: 'InService' },
    { name: 'team', owner: null, status: 'InService' },
  ],
  userProfiles: ['jane', 'laura'].map((name) => ({ name, status: 'InService' })),
};
const namesLeft = (cleanUp: DomainCleanUp | undefined) => {
  if (!cleanUp) throw new Error('nothing to clean up');
  const { apps, spaces, userProfiles } = leftToEnd(cleanUp, content);
  return [
    apps.map(({ space, userProfile, name }) => `${space ?? userProfile}/${name}`),
    spaces.map(({ name }) => name),
    userProfiles.map(({ name }) => name),
  ];
};

describe('a destroy that deletes a domain', () => {
  test('ends all that Terraform does not hold, but apps that failed or are gone', () => {
    const [cleanUp] = cleanUpsOf([planOf([domain, jane, notebooks, heldApp])]);
    expect(cleanUp).toMatchObject({ domainId: 'd-1', domain: 'vision-studio', homeFileSystem: 'delete' });
    expect(namesLeft(cleanUp)).toEqual([['own/default', 'laura/canvas'], ['own', 'team'], ['laura']]);
  });

  test('ends an app that Terraform holds when its space has to go before', () => {
    const [cleanUp] = cleanUpsOf([planOf([domain, heldApp])]);
    expect(namesLeft(cleanUp)[0]).toContain('jane-notebooks/default');
  });
});

describe('a destroy that leaves the domain', () => {
  test('ends only what belongs to profiles and spaces that go', () => {
    const [cleanUp] = cleanUpsOf([planOf([jane])]);
    expect(cleanUp).toMatchObject({ domain: null, homeFileSystem: 'retain' });
    expect(namesLeft(cleanUp)).toEqual([['jane-notebooks/default', 'own/default'], ['jane-notebooks', 'own'], []]);
  });

  test('has nothing to end where nothing of a domain is deleted', () => {
    expect(cleanUpsOf([planOf([{ ...domain, action: 'forget' }, gone('aws_iam_role.r', { id: 'r' })])])).toEqual([]);
  });
});
