import type { SourcePoint } from '../domain/errors.ts';
import type { Manifest } from '../domain/manifest.ts';

/**
 * The line of the manifest that declared a construct. The built-in stacks name a share's construct after the share
 * (`STACK/SHARE/…`), and a stack after its account; paths of other apps lead nowhere.
 */
export function sourceOf(manifest: Manifest, constructPath: string): SourcePoint | undefined {
  const [stack = '', name] = constructPath.split('/');
  const alias = stack.replace(/-acceptance$/, '');
  const account = manifest.accounts.find((one) => one.alias === alias);
  if (!account) return undefined;
  return manifest.shares.find((share) => share.name === name)?.at ?? account.at;
}
