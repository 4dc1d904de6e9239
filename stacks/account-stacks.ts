import type { App } from 'cdktf';
import { AccountStack } from '../src/constructs/account-stack.ts';
import type { AccountAccess, StateBackend } from '../src/constructs/index.ts';
import { workspaceOf, type Account, type Manifest } from '../src/domain/manifest.ts';
import type { StackSuffix } from '../src/domain/stack-name.ts';

export interface SynthOptions {
  /** Sandbox credentials, and state on disk whatever the manifest says. */
  readonly sandbox: boolean;
  /** Absolute; where local state lies. */
  readonly stateDir: string;
}

/** The stacks of a manifest, each made when the first thing is put into it. */
export class AccountStacks {
  readonly manifest: Manifest;
  private readonly app: App;
  private readonly options: SynthOptions;
  private readonly made = new Map<string, AccountStack>();

  constructor(app: App, manifest: Manifest, options: SynthOptions) {
    this.app = app;
    this.manifest = manifest;
    this.options = options;
  }

  /** The stack `ALIAS` and its suffix. */
  of(alias: string, suffix: StackSuffix | '' = ''): AccountStack {
    const name = alias + suffix;
    const known = this.made.get(name);
    if (known) return known;
    const stack = new AccountStack(this.app, name, { ...this.accessTo(this.account(alias)), backend: this.backend() });
    this.made.set(name, stack);
    return stack;
  }

  /** The account that an alias of the manifest stands for. */
  account(alias: string): Account {
    const account = this.manifest.accounts.find((one) => one.alias === alias);
    if (!account) throw new Error(`account "${alias}" is not declared in ${this.manifest.file}`);
    return account;
  }

  /** How an account is reached; of one that is not declared nothing is known but its id. */
  accessTo({
    id,
    region,
    profile,
    assumeRole,
  }: Pick<Account, 'id' | 'region' | 'profile' | 'assumeRole'>): AccountAccess {
    return {
      id,
      region,
      ...(profile === undefined ? {} : { profile }),
      ...(assumeRole === undefined ? {} : { assumeRole }),
      // In the sandbox an access key id that is an account id is that account's administrator.
      ...(this.options.sandbox ? { sandboxCredentials: { accessKey: id, secretKey: 'sandbox' } } : {}),
    };
  }

  private backend(): StateBackend {
    const { backend } = this.manifest;
    return this.options.sandbox || backend.kind === 'local'
      ? { kind: 'local', directory: this.options.stateDir, workspaces: workspaceOf(backend) !== undefined }
      : backend;
  }
}
