import { isPartial } from '../domain/account-reach.ts';
import type { Command } from './engine/command.ts';
import { tellReaches, throwIfNobodyAnswered } from './engine/find-pipeline.ts';
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
    const { undeclared, reaches } = await context.watch.undeclared({ accounts: await context.places(), manifest });
    throwIfNobodyAnswered(reaches);
    const found = undeclared.flatMap(({ place, shares, domains }): readonly Proposal[] => [
      ...shares.map(({ share, associations }) => proposeShare(share, associations, place, manifest)),
      ...domains.map((domain) => proposeDomain(domain, place, manifest)),
    ]);
    for (const { kind, account, region, name, id, lines } of found)
      context.emit({ type: 'import.found', kind, account, region, name, id, declarable: lines !== null });
    context.emit({
      type: 'import.proposed',
      manifest: manifestLines(found, manifest),
      found: found.length,
      declarable: found.filter(({ lines }) => lines !== null).length,
      partial: isPartial(reaches),
    });
    tellReaches(context, reaches);
    return found;
  },
} as const satisfies Command<object, readonly Proposal[]>;
