import type { App } from 'cdktf';
import type { Manifest } from '../src/domain/manifest.ts';
import { AccountStacks } from './account-stacks.ts';
import type { SynthOptions } from './account-stacks.ts';
import { DECLARATIONS } from './declarations/index.ts';

/** Every stack of a manifest: each kind of declaration puts its constructs into the stacks of the accounts it is about. */
export async function addManifestStacks(app: App, manifest: Manifest, options: SynthOptions): Promise<void> {
  const stacks = new AccountStacks(app, manifest, options);
  for (const { isIn, load } of DECLARATIONS) {
    if (isIn(manifest)) (await load())(stacks);
  }
}
