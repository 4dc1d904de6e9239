import { regionOfArn, type AccountId, type Arn } from '../domain/arn.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { LineageEdge } from '../domain/lineage/entity.ts';
import type { Command } from './engine/command.ts';
import { checkEnds, checkNotes, endsRefused, existingEdge, isRefused } from './engine/lineage/check-ends.ts';

export interface DisassociateLineageInput {
  readonly source: Arn;
  readonly destination: Arn;
  /** The account whose credentials act. */
  readonly account: AccountId;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteAssociation.html */
export const disassociateLineage = {
  id: 'disassociate-lineage',
  title: 'Take away the association of two lineage entities',
  effect: 'writes',
  line: ({ source, destination, account }) => ['lineage', 'disassociate', source, destination, '--account', account],
  target: ({ source, destination }) => `${source} ${destination}`,
  actor: ({ account }) => account,
  async confirmation({ account, ...ends }, context) {
    const aws = await context.aws();
    const checks = await checkEnds(aws, account, ends, 'DeleteAssociation');
    const known = checks.some(isRefused) ? undefined : await existingEdge(aws, account, ends).catch(() => undefined);
    return {
      what: `take away the association of ${ends.source} with ${ends.destination}`,
      notes: [...checkNotes(checks), ...(known ? [`to have it back: ${undoOf(known)}`] : [])],
    };
  },
  async run({ account, ...ends }, context) {
    const aws = await context.aws();
    const refused = (await checkEnds(aws, account, ends, 'DeleteAssociation')).filter(isRefused);
    if (refused.length > 0) throw endsRefused(refused, 'DeleteAssociation');
    const edge = await existingEdge(aws, account, ends);
    if (!edge)
      throw new SagelaneError({
        code: 'AssociationNotFound',
        what: `${ends.source} is not associated with ${ends.destination}`,
        where: `account ${account}`,
        why: 'an association has a direction: it may lead the other way',
        fix: `see \`sagelane lineage show ${ends.source} --direction both --depth 1\``,
      });
    await aws.writers(account, regionOfArn(ends.source)).lineage.disassociate(ends);
    context.emit({ type: 'lineage.disassociated', edge, account, undo: undoOf(edge) });
    return edge;
  },
} as const satisfies Command<DisassociateLineageInput, LineageEdge>;

/** The command line that makes it again. */
const undoOf = ({ source, destination, association }: LineageEdge): string =>
  `sagelane lineage associate ${source} ${destination}${association === null ? '' : ` --association ${association}`}`;
