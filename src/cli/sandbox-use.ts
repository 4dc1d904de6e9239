import { dirname, resolve } from 'node:path';
import type { SandboxUse } from '../app/options.ts';
import { systemClock } from '../app/system-clock.ts';
import type { Globals } from './globals.ts';

const IDLE_MS = 15 * 60_000;

/** The folder whose `.sagelane/` holds the sandbox: the manifest's. */
export const sandboxFolder = (cwd: string, config: string): string => dirname(resolve(cwd, config));

/** Finds or starts what `--sandbox` means; the app knows it only as an address and a provider. */
export async function useSandbox(
  globals: Globals,
  cwd: string,
  product: () => Promise<'terraform' | 'tofu'>,
): Promise<SandboxUse | null> {
  if (globals.sandbox === null) return null;
  const { ensureFolderSandbox, sandboxAdmin } = await import('../sandbox/index.ts');
  const url =
    typeof globals.sandbox === 'string'
      ? globals.sandbox
      : (await ensureFolderSandbox({ folder: sandboxFolder(cwd, globals.config), idleMs: IDLE_MS })).url;
  return describeSandbox(url, await sandboxAdmin(url).info(), globals.provider, product);
}

export function describeSandbox(
  url: string,
  info: { readonly world: string; readonly now: string; readonly accounts: SandboxUse['accounts'] },
  provider: Globals['provider'],
  product: () => Promise<'terraform' | 'tofu'>,
): SandboxUse {
  return {
    url,
    world: info.world,
    aheadMs: Date.parse(info.now) - systemClock.now().getTime(),
    accounts: info.accounts,
    ...(provider === 'genuine'
      ? {}
      : {
          provider: async () => {
            const { startProviderProcess } = await import('../sandbox/provider/index.ts');
            return startProviderProcess({
              sandboxUrl: url,
              registry: (await product()) === 'tofu' ? 'registry.opentofu.org' : 'registry.terraform.io',
            });
          },
        }),
  };
}
