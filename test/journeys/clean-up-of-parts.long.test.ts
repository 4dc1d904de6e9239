import {
  CreateAppCommand,
  CreateSpaceCommand,
  ListAppsCommand,
  ListDomainsCommand,
  ListSpacesCommand,
  ListUserProfilesCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFolderSandbox } from '../../src/sandbox/index.ts';
import { administrator } from '../constructs/identity/people.ts';
import { createProject, ofType, REPOSITORY, type Project } from '../helpers/cli.ts';

/** An example in a folder of its own, applied. */
async function applied(example: string, use: (project: Project) => Promise<void>): Promise<void> {
  const project = createProject({ manifest: null });
  try {
    cpSync(join(REPOSITORY, 'examples', example), project.folder, { recursive: true });
    const { code, stdout, stderr } = await project.run('apply --sandbox --yes');
    expect(code, stdout + stderr).toBe(0);
    await use(project);
  } finally {
    await project.close();
  }
}

test.each([
  [
    's3-access-grants',
    'sales-studio',
    ['aws_s3control_access_grant', 'aws_s3control_access_grants_location', 'aws_s3control_access_grants_instance'],
  ],
  [
    'athena-lake-formation',
    'query-studio',
    ['aws_lakeformation_permissions', 'aws_lakeformation_identity_center_configuration'],
  ],
])("what rests on something goes before it, by Terraform's own order: %s", async (example, domain, order) => {
  await applied(example, async (project) => {
    const { code, events } = await project.run(['destroy', '--sandbox', '--yes', '--json', '--destroy-domain', domain]);
    expect(code).toBe(0);
    const gone = ofType(events, 'resource.applied').map(({ address }) => address.split('.')[0] ?? '');
    for (const [index, type] of order.entries()) {
      expect(gone).toContain(type);
      const next = order[index + 1];
      if (next !== undefined) expect(gone.lastIndexOf(type)).toBeLessThan(gone.indexOf(next));
    }
  });
});

test('a person taken out of the manifest goes by a plain apply, with the apps and spaces that nobody declared', async () => {
  await applied('studio-identity', async (project) => {
    const { folder } = project;
    const sagemaker = new SageMakerClient(administrator((await findFolderSandbox(folder))?.url ?? ''));
    const { Domains = [] } = await sagemaker.send(new ListDomainsCommand({}));
    const DomainId = Domains.find((one) => one.DomainName === 'vision-studio')?.DomainId ?? '';
    const OwnershipSettings = { OwnerUserProfileName: 'laura' };
    const SpaceSharingSettings = { SharingType: 'Private' } as const;
    await sagemaker.send(
      new CreateSpaceCommand({ DomainId, SpaceName: 'own', OwnershipSettings, SpaceSharingSettings }),
    );
    for (const SpaceName of ['jane-notebooks', 'laura-notebooks', 'own'])
      await sagemaker.send(new CreateAppCommand({ DomainId, SpaceName, AppType: 'JupyterLab', AppName: 'default' }));

    const file = join(folder, 'sagelane.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('users: [jane, laura]', 'users: [jane]'));
    const planned = await project.run('plan --sandbox');
    expect(planned.code, planned.stdout + planned.stderr).toBe(2);
    const { code, stdout, stderr, events } = await project.run('apply --sandbox --yes --json');
    expect(code, stdout + stderr).toBe(0);
    expect(ofType(events, 'domain.part-deleted').map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'app laura-notebooks/JupyterLab/default',
      'app own/JupyterLab/default',
      'space own',
    ]);

    const [profiles, spaces, apps] = await Promise.all([
      sagemaker.send(new ListUserProfilesCommand({ DomainIdEquals: DomainId })),
      sagemaker.send(new ListSpacesCommand({ DomainIdEquals: DomainId })),
      sagemaker.send(new ListAppsCommand({ DomainIdEquals: DomainId })),
    ]);
    sagemaker.destroy();
    expect(profiles.UserProfiles?.map((one) => one.UserProfileName)).toEqual(['jane']);
    expect(spaces.Spaces?.map((one) => one.SpaceName)).toEqual(['jane-notebooks']);
    expect(apps.Apps?.filter((one) => one.Status === 'InService').map((one) => one.SpaceName)).toEqual([
      'jane-notebooks',
    ]);
    expect((await project.run('plan --sandbox')).code).toBe(0);
  });
});
