import { Option, type Command as Verb } from 'commander';
import { associateLineage } from '../../commands/associate-lineage.ts';
import { disassociateLineage } from '../../commands/disassociate-lineage.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { findAssociator } from '../../commands/engine/lineage/check-ends.ts';
import { listLineage } from '../../commands/list-lineage.ts';
import { ASSOCIATION_TYPES, LINEAGE_KINDS, type LineageKind } from '../../domain/lineage/entity.ts';
import { exitOf, outcomeCode, type Host } from '../host.ts';
import { positive } from '../positive.ts';
import { addShow } from './lineage/show.ts';
import { kinds, repeated } from './lineage/values.ts';
import type { VerbFile } from './verb.ts';

export const lineage: VerbFile = (program, host) => {
  const group = program.command('lineage').description('what something came of and what came of it, across accounts');
  addShow(group, host);
  addList(group, host);
  addAssociate(group, host);
  addDisassociate(group, host);
};

function addList(group: Verb, host: Host): void {
  group
    .command('list')
    .option('--kind <kind>', `only ${Object.keys(LINEAGE_KINDS).join(', ')} (repeatable)`, kinds)
    .option('--type <type>', 'only of this type, as Model or DataSet (repeatable)', repeated)
    .option('--limit <count>', 'newest of each kind and account', positive('--limit'), 20)
    .description("where to begin: the newest lineage entities of the accounts' own")
    .action(
      (
        options: { readonly kind?: readonly LineageKind[]; readonly type?: readonly string[]; readonly limit: number },
        verb,
      ) =>
        host.run(verb, (session) =>
          exitOf(session, listLineage, {
            limit: options.limit,
            ...(options.type ? { types: options.type } : {}),
            ...(options.kind ? { kinds: options.kind } : {}),
          }),
        ),
    );
}

function addAssociate(group: Verb, host: Host): void {
  group
    .command('associate')
    .argument('<source>', 'ARN of the entity that comes before')
    .argument('<destination>', 'ARN of the entity that comes after')
    .addOption(new Option('--association <type>', 'how they are associated').choices([...ASSOCIATION_TYPES]))
    .description('associate two entities, also of different accounts; both ends are checked first')
    .action((source: string, destination: string, options: { readonly association?: string }, verb) =>
      host.run(verb, async ({ app: { context } }) => {
        const ends = { source, destination };
        const account = await findAssociator(await context.aws(), await context.accounts(), ends, 'AddAssociation');
        return outcomeCode(
          await dispatch(associateLineage, { ...ends, association: options.association ?? null, account }, context),
        );
      }),
    );
}

function addDisassociate(group: Verb, host: Host): void {
  group
    .command('disassociate')
    .argument('<source>', 'ARN of the entity that comes before')
    .argument('<destination>', 'ARN of the entity that comes after')
    .description('take the association of two entities away; both ends are checked first')
    .action((source: string, destination: string, _options, verb) =>
      host.run(verb, async ({ app: { context } }) => {
        const ends = { source, destination };
        const account = await findAssociator(await context.aws(), await context.accounts(), ends, 'DeleteAssociation');
        return outcomeCode(await dispatch(disassociateLineage, { ...ends, account }, context));
      }),
    );
}
