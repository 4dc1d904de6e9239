import { regionOfArn, type AccountId, type Arn } from '../domain/arn.ts';
import type { LineageEdge } from '../domain/lineage/entity.ts';
import type { Command } from './engine/command.ts';
import { checkEnds, checkNotes, endsRefused, existingEdge, isRefused } from './engine/lineage/check-ends.ts';

export interface AssociateLineageInput {
  readonly source: Arn;
  readonly destination: Arn;
  /** `DerivedFrom`, …; null: AWS keeps none. */
  readonly association: string | null;
  /** The account whose credentials act. */
  readonly account: AccountId;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AddAssociation.html */
export const associateLineage = {
  id: 'associate-lineage',
  title: 'Associate two lineage entities, also of different accounts',
  effect: 'writes',
  line: ({ source, destination, association, account }) => [
    'lineage',
    'associate',
    source,
    destination,
    ...(association === null ? [] : ['--association', association]),
    '--account',
    account,
  ],
  target: ({ source, destination }) => `${source} ${destination}`,
  actor: ({ account }) => account,
  async confirmation({ account, association, ...ends }, context) {
    const aws = await context.aws();
    const checks = await checkEnds(aws, account, ends, 'AddAssociation');
    const known = checks.some(isRefused) ? undefined : await existingEdge(aws, account, ends).catch(() => undefined);
    return {
      what: `associate ${ends.source} with ${ends.destination}${association === null ? '' : ` as ${association}`}`,
      notes: [
        ...checkNotes(checks),
        ...(known
          ? [`they are associated already as ${known.association ?? 'nothing in particular'}: that changes`]
          : []),
        'everybody who may see both ends will see it; `sagelane lineage disassociate` takes it away again',
      ],
    };
  },
  async run({ account, ...edge }, context) {
    const aws = await context.aws();
    const refused = (await checkEnds(aws, account, edge, 'AddAssociation')).filter(isRefused);
    if (refused.length > 0) throw endsRefused(refused, 'AddAssociation');
    await aws.writers(account, regionOfArn(edge.source)).lineage.associate(edge);
    context.emit({ type: 'lineage.associated', edge, account });
    return edge;
  },
} as const satisfies Command<AssociateLineageInput, LineageEdge>;
