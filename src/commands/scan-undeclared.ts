import type { AccountReaders } from '../aws/ports.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Command } from './engine/command.ts';
import type { WorkAccount } from './engine/context.ts';
import { manifestLines, type Proposal } from './proposals/manifest-lines.ts';
import { proposeDomain } from './proposals/propose-domain.ts';
import { proposeShare } from './proposals/propose-share.ts';

/** Looks for shares and Studio domains that the manifest does not declare, and writes the lines that would. */
export const scanUndeclared = {
  id: 'scan-undeclared',
  title: 'Find what exists and is not declared',
  effect: 'reads',
  line: () => ['import', '--scan'],
  target: () => 'all accounts',
  async run(_input, context) {
    const manifest = context.manifest();
    const aws = await context.aws();
    const found: Proposal[] = [];
    for (const account of await context.accounts()) {
      const readers = aws.readers(account.id, account.region);
      found.push(...(await undeclaredShares(readers, account, manifest)));
      found.push(...(await undeclaredDomains(readers, account, manifest)));
    }
    for (const { kind, account, name, id, lines } of found)
      context.emit({ type: 'import.found', kind, account, name, id, declarable: lines !== null });
    context.emit({
      type: 'import.proposed',
      manifest: manifestLines(found, manifest),
      found: found.length,
      declarable: found.filter(({ lines }) => lines !== null).length,
    });
    return found;
  },
} as const satisfies Command<object, readonly Proposal[]>;

async function undeclaredShares(
  { shares }: AccountReaders,
  account: WorkAccount,
  manifest: Manifest,
): Promise<readonly Proposal[]> {
  const declared = manifest.shares.filter(({ owner }) => owner === account.alias).map(({ name }) => name);
  const proposals: Proposal[] = [];
  for (const share of await shares.owned()) {
    if (share.status !== 'ACTIVE' || declared.includes(share.name)) continue;
    proposals.push(proposeShare(share, await shares.associations(share.arn), account, manifest));
  }
  return proposals;
}

async function undeclaredDomains(
  { domains }: AccountReaders,
  account: WorkAccount,
  manifest: Manifest,
): Promise<readonly Proposal[]> {
  const declared = manifest.studios.filter((studio) => studio.account === account.alias);
  const undeclared = (await domains.all()).filter(
    ({ id, name, status }) =>
      status !== 'Deleting' && !declared.some((studio) => studio.domainId === id || studio.name === name),
  );
  return undeclared.map((domain) => proposeDomain(domain, account));
}
