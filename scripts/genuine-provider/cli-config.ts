import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findGenuineProvider } from './find.ts';

/**
 * A Terraform CLI configuration that installs hashicorp/aws from a copy on this machine (a filesystem mirror), written
 * into `folder`; undefined when there is none. https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export function genuineProviderConfig(folder: string): string | undefined {
  const binary = findGenuineProvider();
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
