import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A Terraform CLI configuration that installs hashicorp/aws from a copy on this machine (a filesystem mirror), written
 * into `folder`; undefined when there is none. https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export function genuineProviderConfig(folder: string): string | undefined {
  const prune = ['/proc', '/sys', '/tmp', '/dev'].flatMap((path, index) =>
    index === 0 ? ['-path', path] : ['-o', '-path', path],
  );
  const found = spawnSync(
    'find',
    [
      '/',
      '-xdev',
      '(',
      ...prune,
      ')',
      '-prune',
      '-o',
      '-type',
      'f',
      '-path',
      '*/registry.terraform.io/hashicorp/aws/*/terraform-provider-aws_v*',
      '-print',
    ],
    { encoding: 'utf8' },
  );
  const [binary] = found.stdout.split('\n').filter(Boolean).sort().reverse();
  if (binary === undefined) return undefined;
  const mirror = binary.slice(0, binary.indexOf('/registry.terraform.io/'));
  const file = join(folder, 'genuine.tfrc');
  const include = '["registry.terraform.io/hashicorp/aws"]';
  writeFileSync(
    file,
    `provider_installation {\n  filesystem_mirror {\n    path    = ${JSON.stringify(mirror)}\n    include = ${include}\n  }\n}\n`,
  );
  return file;
}
