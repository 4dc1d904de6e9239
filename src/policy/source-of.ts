import type { SourcePoint } from '../domain/errors.ts';
import type { Account, Manifest } from '../domain/manifest.ts';
import { STACK_SUFFIXES } from '../domain/stack-name.ts';

/**
 * The line of the manifest that declared a construct. The built-in stacks name a construct after the share, studio, role or
 * feed it is for (`STACK/SHARE/…`), and a stack after its account; paths of other apps lead nowhere.
 */
export function sourceOf(manifest: Manifest, constructPath: string): SourcePoint | undefined {
  const [stack = '', name] = constructPath.split('/');
  const account = accountOfStack(manifest, stack);
  if (!account) return undefined;
  const declared = declaredIn(stack.slice(account.alias.length), account, manifest);
  return declared.find((one) => one.name === name)?.at ?? account.at;
}

/** Names of roles and feeds may be those of shares, too; stacks tell them apart. */
function declaredIn(
  suffix: string,
  { alias }: Account,
  { shares, studios, consumerRoles, eventFeeds = [] }: Manifest,
): readonly { readonly name: string; readonly at?: SourcePoint }[] {
  if (suffix === '-consumer') return consumerRoles.filter(({ account }) => account === alias);
  if (suffix === '-feed')
    return eventFeeds
      .filter(({ account }) => account === alias)
      .map(({ queue, ...feed }) => ({ ...feed, name: queue }));
  return [...shares, ...studios];
}

/** The account whose stack has exactly that name. */
export const accountOfStack = ({ accounts }: Manifest, stack: string): Account | undefined =>
  accounts.find(({ alias }) => ['', ...STACK_SUFFIXES].some((suffix) => alias + suffix === stack));
