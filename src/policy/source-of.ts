import type { SourcePoint } from '../domain/errors.ts';
import type { Account, Manifest } from '../domain/manifest.ts';
import { STACK_SUFFIXES } from '../domain/stack-name.ts';

/**
 * The line of the manifest that declared a construct. The built-in stacks name a construct after the share or studio it is
 * for (`STACK/SHARE/…`), and a stack after its account; paths of other apps lead nowhere.
 */
export function sourceOf(manifest: Manifest, constructPath: string): SourcePoint | undefined {
  const [stack = '', name] = constructPath.split('/');
  const account = accountOfStack(manifest, stack);
  if (!account) return undefined;
  const declared = [...manifest.shares, ...manifest.studios].find((one) => one.name === name);
  return declared?.at ?? account.at;
}

/** The account whose stack has exactly that name. */
export const accountOfStack = ({ accounts }: Manifest, stack: string): Account | undefined =>
  accounts.find(({ alias }) => ['', ...STACK_SUFFIXES].some((suffix) => alias + suffix === stack));
