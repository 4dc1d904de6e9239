import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Identitystore } from '@aws-sdk/client-identitystore';
import { LakeFormation } from '@aws-sdk/client-lakeformation';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { genuinePlace } from './genuine-place.ts';
import { environmentFor, execute, present } from './support.ts';

const MANAGEMENT = '123456789012';
const RESEARCH = '777788889999';
const INSTANCE = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

const configuration = (group: string): string => `
terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
}
provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
}
resource "aws_lakeformation_permissions" "analysts" {
  principal   = "arn:aws:identitystore:::group/${group}"
  permissions = ["DESCRIBE", "SELECT"]
  table {
    database_name = "sales"
    name          = "trends"
  }
}
`;

// The configuration itself is younger than the copy at hand: it is made and removed as that resource would.
describe.skipIf(!present('terraform', 'terraform', 'version'))('the genuine AWS provider', () => {
  test('grants data to a group and takes it back, before the tie to Identity Center goes', async ({ skip }) => {
    const { folder, config } = await genuinePlace(skip);
    const sandbox = await startSandbox({ seedFile: 'examples/athena-lake-formation/sandbox.yaml' });
    onTestFinished(() => sandbox.close());
    const access = (accessKeyId: string) => ({
      region: 'us-east-1',
      endpoint: sandbox.url,
      credentials: { accessKeyId, secretAccessKey: 'sandbox' },
    });
    const lake = new LakeFormation(access(RESEARCH));
    await lake.createLakeFormationIdentityCenterConfiguration({ InstanceArn: INSTANCE });
    const granted = async () => {
      const { PrincipalResourcePermissions = [] } = await lake.listPermissions({
        Resource: { Table: { DatabaseName: 'sales', Name: 'trends' } },
      });
      return PrincipalResourcePermissions.flatMap(({ Principal }) => Principal?.DataLakePrincipalIdentifier ?? []);
    };
    const group = await analysts(new Identitystore(access(MANAGEMENT)));
    await writeFile(join(folder, 'main.tf'), configuration(group));

    const env = { ...environmentFor(sandbox.url, RESEARCH), TF_CLI_CONFIG_FILE: config, CHECKPOINT_DISABLE: '1' };
    const run = async (command: string, ...args: string[]): Promise<void> => {
      const done = await execute('terraform', [`-chdir=${folder}`, command, '-no-color', '-input=false', ...args], env);
      expect(done, `${done.stderr}\n${done.stdout}`).toMatchObject({ code: 0 });
    };
    await run('init');
    await run('apply', '-auto-approve');
    await run('plan', '-detailed-exitcode');
    expect(await granted()).toContain(`arn:aws:identitystore:::group/${group}`);
    await run('destroy', '-auto-approve');
    expect(await granted()).not.toContain(`arn:aws:identitystore:::group/${group}`);
    await lake.deleteLakeFormationIdentityCenterConfiguration({});
  });
});

async function analysts(directory: Identitystore): Promise<string> {
  const { GroupId = '' } = await directory.getGroupId({
    IdentityStoreId: 'd-1234567890',
    AlternateIdentifier: { UniqueAttribute: { AttributePath: 'displayName', AttributeValue: 'analysts' } },
  });
  return GroupId;
}
