import { Testing } from 'cdktf';
import { AccountStack } from '../../src/constructs/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { makeSocketDir, reattachValue, serveProvider } from '../../src/sandbox/provider/index.ts';
import { realClock } from '../../src/sandbox/real-clock.ts';
import { workspace, type Workspace } from '../sandbox/provider/support/terraform.ts';
import { synth } from './synthesized.ts';

export const RESEARCH = '777788889999';
export const MANAGEMENT = '123456789012';
export const REGION = 'us-east-1';
export const INSTANCE = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

/** The demo world, with the provider served for it. */
export interface AppliedWorld {
  readonly url: string;
  /** A folder where terraform works, with what that function puts into a stack of the account. */
  stack(build: (stack: AccountStack) => void, account?: string): AppliedStack;
  close(): Promise<void>;
}

export interface AppliedStack extends Workspace {
  /** Writes what the stack is now. */
  become(build: (stack: AccountStack) => void): void;
  apply(): Promise<void>;
  destroy(): Promise<void>;
}

export async function appliedWorld(): Promise<AppliedWorld> {
  const sandbox = await startSandbox({});
  const place = makeSocketDir();
  const provider = await serveProvider({
    socket: place.socket,
    sandboxUrl: sandbox.url,
    clock: realClock,
    strict: true,
  });
  const env = { TF_REATTACH_PROVIDERS: reattachValue(place.socket, process.pid, 'registry.terraform.io') };
  const opened: Workspace[] = [];
  return {
    url: sandbox.url,
    stack(build, account = RESEARCH) {
      const work = workspace(env);
      opened.push(work);
      const become = (next: (stack: AccountStack) => void): void => work.write(configuration(next, account));
      become(build);
      let started = false;
      return {
        ...work,
        become,
        async apply() {
          if (!started) await work.ok('init', '-input=false', '-no-color');
          started = true;
          await work.ok('apply', '-auto-approve', '-input=false', '-no-color');
        },
        destroy: async () => void (await work.ok('destroy', '-auto-approve', '-input=false', '-no-color')),
      };
    },
    async close() {
      for (const work of opened) work.remove();
      await provider.close();
      place.remove();
      await sandbox.close();
    },
  };
}

/** Without the terraform block: the folder has its own, with its backend. */
function configuration(build: (stack: AccountStack) => void, account: string): Record<string, unknown> {
  const sandboxCredentials = { accessKey: account, secretKey: 'sandbox' };
  const stack = new AccountStack(Testing.app(), 'proof', { id: account, region: REGION, sandboxCredentials });
  build(stack);
  const { terraform: _own, ...blocks } = synth(stack);
  return blocks;
}
