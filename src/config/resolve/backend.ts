import type { Region } from '../../domain/arn.ts';
import type { Backend } from '../../domain/manifest.ts';
import type { ManifestShape } from '../schema/index.ts';

/** Where state lies; local files unless said otherwise. */
export function resolveBackend(backend: ManifestShape['backend'], region: Region): Backend {
  const { local, s3, http, cloud } = backend ?? {};
  if (s3) {
    const { bucket, prefix } = s3;
    const where = { bucket, region: s3.region ?? region, ...(prefix === undefined ? {} : { prefix }) };
    return { kind: 's3', ...where, ...workspaceOf(s3) };
  }
  if (http) {
    const { address, lockAddress, unlockAddress } = http;
    return {
      kind: 'http',
      address,
      ...(lockAddress === undefined ? {} : { lockAddress }),
      ...(unlockAddress === undefined ? {} : { unlockAddress }),
    };
  }
  if (cloud) {
    const { organization, hostname, workspacePrefix } = cloud;
    return {
      kind: 'cloud',
      organization,
      ...(hostname === undefined ? {} : { hostname }),
      ...(workspacePrefix === undefined ? {} : { workspacePrefix }),
    };
  }
  return { kind: 'local', ...workspaceOf(local) };
}

const workspaceOf = (
  named: { readonly workspace?: string | undefined } | undefined,
): { readonly workspace?: string } => (named?.workspace === undefined ? {} : { workspace: named.workspace });
