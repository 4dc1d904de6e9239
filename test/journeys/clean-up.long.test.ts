import { DescribeFileSystemsCommand, EFSClient } from '@aws-sdk/client-efs';
import {
  CreateAppCommand,
  CreateSpaceCommand,
  CreateUserProfileCommand,
  ListAppsCommand,
  ListDomainsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFolderSandbox } from '../../src/sandbox/index.ts';
import { administrator } from '../constructs/identity/people.ts';
import { createProject, ofType, only, REPOSITORY, type Finished, type Project } from '../helpers/cli.ts';

/** A studio that was applied, in which people then made what is in no state file. */
describe('the destroy of a studio in which people work', () => {
  let project: Project;
  let sagemaker: SageMakerClient;
  let domainId = '';
  let homes: readonly string[] = [];
  beforeAll(async () => {
    project = createProject({ manifest: null });
    cpSync(join(REPOSITORY, 'examples/studio-identity'), project.folder, { recursive: true });
    expect((await project.run('apply --sandbox --yes')).code).toBe(0);
    sagemaker = new SageMakerClient(administrator(await urlOf(project)));
    domainId = await idOf(sagemaker, 'vision-studio');
    const DomainId = domainId;
    await sagemaker.send(
      new CreateUserProfileCommand({
        DomainId,
        UserProfileName: 'guest',
        SingleSignOnUserIdentifier: 'UserName',
        SingleSignOnUserValue: 'jane',
      }),
    );
    const OwnershipSettings = { OwnerUserProfileName: 'laura' };
    const SpaceSharingSettings = { SharingType: 'Private' } as const;
    await sagemaker.send(
      new CreateSpaceCommand({ DomainId, SpaceName: 'own', OwnershipSettings, SpaceSharingSettings }),
    );
    for (const SpaceName of ['jane-notebooks', 'own']) {
      await sagemaker.send(new CreateAppCommand({ DomainId, SpaceName, AppType: 'JupyterLab', AppName: 'default' }));
    }
  });
  afterAll(async () => {
    sagemaker.destroy();
    await project.close();
  });

  const partsOf = ({ events }: Finished) =>
    ofType(events, 'domain.part-deleted').map(({ kind, name }) => `${kind} ${name}`);

  test('tells what is there, and does nothing until the domain is named', async () => {
    const planned = await project.run('plan --destroy --sandbox --json --destroy-domain vision-studio');
    expect(planned.code).toBe(2);
    const refused = await project.run('destroy --sandbox --yes');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/in no state file: app own\/JupyterLab\/default/);
    expect(refused.stdout).toMatch(/in no state file: space own of laura/);
    expect(refused.stdout).toMatch(/in no state file: user profile guest/);
    expect(refused.stdout).toMatch(/home directories: fs-\w+ is retained/);
    expect(refused.stderr).toContain('add --destroy-domain vision-studio');
    const { Apps = [] } = await sagemaker.send(new ListAppsCommand({ DomainIdEquals: domainId }));
    expect(Apps.map(({ Status }) => Status)).toEqual(['InService', 'InService']);
  });

  test('goes on after a failure, and ends apps, spaces and profiles in this order', async () => {
    const words = 'destroy --sandbox --yes --json --destroy-domain vision-studio';
    // As often as the SDK tries.
    await project.run('sandbox faults add error --operation DeleteSpace --count 3');
    const failed = await project.run(words);
    expect(failed.code).toBe(1);
    expect(partsOf(failed)).toEqual(['app jane-notebooks/JupyterLab/default', 'app own/JupyterLab/default']);
    const finished = await project.run(words);
    expect(finished.code, finished.stdout + finished.stderr).toBe(0);
    expect(partsOf(finished)).toEqual(['space own', 'user-profile guest']);
    homes = ofType(finished.events, 'notice.given').map(({ message }) => message);
  });

  test('leaves the file system of the home directories, and says which one and how it goes', async () => {
    const efs = new EFSClient(administrator(await urlOf(project)));
    const { FileSystems = [] } = await efs.send(new DescribeFileSystemsCommand({}));
    efs.destroy();
    const left = FileSystems.find(({ Tags = [] }) => Tags.some(({ Value = '' }) => Value.endsWith(domainId)));
    expect(left?.FileSystemId).toMatch(/^fs-/);
    expect(homes).toEqual([
      expect.stringContaining(
        `stay on file system ${left?.FileSystemId}: https://us-east-1.console.aws.amazon.com/efs/`,
      ),
    ]);
    expect(homes[0]).toContain(`aws efs delete-file-system --region us-east-1 --file-system-id ${left?.FileSystemId}`);
  });

  test('leaves an intent and an outcome of every deletion in the journal', async () => {
    const { events } = await project.run('journal show --json --sandbox');
    const entries = ofType(events, 'journal.listed').map(({ entry }) => `${entry.target} ${entry.phase}`);
    for (const phase of ['intent', 'done']) {
      expect(entries).toContain(`app ${domainId}/own/JupyterLab/default ${phase}`);
      expect(entries).toContain(`space ${domainId}/own ${phase}`);
      expect(entries).toContain(`user profile ${domainId}/guest ${phase}`);
    }
    expect(only((await project.run('journal verify --json --sandbox')).events, 'journal.verified').ok).toBe(true);
  });
});

describe('a domain that was there before', () => {
  let project: Project;
  beforeAll(() => {
    project = createProject({ manifest: EXISTING });
  });
  afterAll(() => project.close());

  const domains = async (): Promise<readonly (string | undefined)[]> => {
    const sagemaker = new SageMakerClient(administrator(await urlOf(project)));
    const { Domains = [] } = await sagemaker.send(new ListDomainsCommand({}));
    sagemaker.destroy();
    return Domains.map(({ DomainId }) => DomainId);
  };

  test('is brought in without a change, and planned empty from then on', async () => {
    const plan = await project.run('plan --sandbox --json');
    expect(plan.code, plan.stdout + plan.stderr).toBe(2);
    expect(only(plan.events, 'plan.finished').summary).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
    expect((await project.run('apply --sandbox --yes')).code).toBe(0);
    expect((await project.run('plan --sandbox')).code).toBe(0);
  });

  test('is only forgotten by a destroy', async () => {
    const destroyed = await project.run('destroy --sandbox --yes');
    expect(destroyed.code, destroyed.stdout + destroyed.stderr).toBe(0);
    expect(destroyed.stdout).toContain('domain research-studio stays, and no state file holds it any more');
    expect(await domains()).toEqual(['d-research0001']);
    const again = await project.run('plan --sandbox --json');
    expect(only(again.events, 'stack.planned').changes).toMatchObject([{ importing: 'd-research0001' }]);
  });

  test('goes with all that is in it when it is named', async () => {
    expect((await project.run('apply --sandbox --yes')).code).toBe(0);
    const destroyed = await project.run('destroy --sandbox --yes --json --destroy-domain research-studio');
    expect(destroyed.code, destroyed.stdout + destroyed.stderr).toBe(0);
    expect(ofType(destroyed.events, 'domain.part-deleted').map(({ name }) => name)).toEqual([
      'jane-notebooks/JupyterLab/default',
      ...['jane-notebooks', 'laura-notebooks'],
      ...['jane', 'laura'],
    ]);
    expect(await domains()).toEqual([]);
  });
});

/** The demo's domain, under another name in the manifest. */
const EXISTING = `version: 1
region: us-east-1
accounts:
  management: { id: '123456789012' }
  research: { id: '777788889999' }
identityCenter:
  instance: arn:aws:sso:::instance/ssoins-1234567890abcdef
  region: us-east-1
  account: management
studios:
  - name: vision
    account: research
    domainId: d-research0001
    vpc: vpc-0abc
    subnets: [subnet-0a, subnet-0b]
    trustedIdentityPropagation: true
    executionRole: arn:aws:iam::777788889999:role/research-studio-execution
`;

async function urlOf({ folder }: Project): Promise<string> {
  return (await findFolderSandbox(folder))?.url ?? '';
}

async function idOf(sagemaker: SageMakerClient, name: string): Promise<string> {
  const { Domains = [] } = await sagemaker.send(new ListDomainsCommand({}));
  return Domains.find(({ DomainName }) => DomainName === name)?.DomainId ?? '';
}
