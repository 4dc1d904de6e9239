import type { App } from 'cdktf';
import { AccountStack, PipelineShare, ShareAcceptance } from '../src/constructs/index.ts';
import type { StateBackend } from '../src/constructs/index.ts';
import type { Account, Manifest, PipelineShareDeclaration } from '../src/domain/manifest.ts';

export interface SynthOptions {
  /** Sandbox credentials, and state on disk whatever the manifest says. */
  readonly sandbox: boolean;
  /** Absolute; where local state lies. */
  readonly stateDir: string;
}

/**
 * One stack `ALIAS` per account that owns shares, and one `ALIAS-acceptance` per account in which Terraform accepts
 * them. A share's construct path is `STACK/NAME`, with the name it has in the manifest.
 */
export function addManifestStacks(app: App, manifest: Manifest, options: SynthOptions): void {
  const owners = new Map<string, AccountStack>();
  const acceptances = new Map<string, AccountStack>();
  const stackOf = (stacks: Map<string, AccountStack>, alias: string, suffix: string): AccountStack => {
    const stack = stacks.get(alias) ?? accountStack(app, accountOf(manifest, alias), suffix, manifest, options);
    stacks.set(alias, stack);
    return stack;
  };
  for (const declared of manifest.shares) {
    if (declared.kind !== 'pipeline') continue;
    const share = addShare(stackOf(owners, declared.owner, ''), declared);
    if (declared.acceptance !== 'terraform') continue;
    const { region } = accountOf(manifest, declared.owner);
    for (const { alias } of declared.principals) {
      if (alias === undefined) continue;
      new ShareAcceptance(stackOf(acceptances, alias, '-acceptance'), declared.name, {
        shareArn: share.shareArn,
        ...(accountOf(manifest, alias).region === region ? {} : { region }),
      });
    }
  }
}

function accountStack(
  app: App,
  account: Account,
  suffix: string,
  manifest: Manifest,
  options: SynthOptions,
): AccountStack {
  const { id, region, profile, assumeRole } = account;
  const backend: StateBackend =
    options.sandbox || manifest.backend.kind === 'local'
      ? { kind: 'local', directory: options.stateDir }
      : manifest.backend;
  return new AccountStack(app, account.alias + suffix, {
    id,
    region,
    backend,
    ...(profile === undefined ? {} : { profile }),
    ...(assumeRole === undefined ? {} : { assumeRole }),
    // In the sandbox an access key id that is an account id is that account's administrator.
    ...(options.sandbox ? { sandboxCredentials: { accessKey: id, secretKey: 'sandbox' } } : {}),
  });
}

const addShare = (stack: AccountStack, declared: PipelineShareDeclaration): PipelineShare =>
  new PipelineShare(stack, declared.name, {
    pipelines: declared.pipelines,
    principals: declared.principals.map(({ value }) => value),
    permission: declared.permission,
    tags: declared.tags,
    // Inside the organization nobody needs an invitation; refusing outsiders there catches a mistyped account id.
    allowExternalPrincipals: declared.acceptance !== 'organization',
  });

function accountOf(manifest: Manifest, alias: string): Account {
  const account = manifest.accounts.find((one) => one.alias === alias);
  if (!account) throw new Error(`account "${alias}" is not declared in ${manifest.file}`);
  return account;
}
