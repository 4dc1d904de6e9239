import { attempt, unlessGone } from '../../aws/aws-fault.ts';
import { ProviderFault } from '../../engine/fault.ts';
import type { ResourceContext, ResourceType } from '../../engine/resource-type.ts';
import { waitFor } from '../../engine/wait.ts';
import { text } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';
import { ASSOCIATION_TIMEOUT, UNKNOWN_RESOURCE, associatedOrPending, findAssociation } from './shares.ts';
import type { Association } from './shares.ts';

interface AssociationKind {
  readonly type: string;
  readonly kind: Association['kind'];
  /** For messages: `RAM Principal Association`. */
  readonly label: string;
  /** The attribute that names what is associated. */
  readonly attribute: 'resource_arn' | 'principal';
  /** Whether ASSOCIATING is enough: an account principal stays so until it has accepted its invitation. */
  readonly settledAtOnce: (entity: string) => boolean;
}

/** The two association types differ in what they associate, and in nothing else. */
export function associationType({ type, kind, label, attribute, settledAtOnce }: AssociationKind): ResourceType {
  const which = (fields: Fields): Association => ({
    kind,
    shareArn: text(fields, 'resource_share_arn'),
    entity: text(fields, attribute),
  });
  const member = ({ entity }: Association) =>
    kind === 'RESOURCE' ? { resourceArns: [entity] } : { principals: [entity] };
  const name = ({ shareArn, entity }: Association): string => `${label} (${shareArn},${entity})`;
  const waiting = (what: string, context: ResourceContext) => ({
    what,
    timeoutMs: ASSOCIATION_TIMEOUT,
    clock: context.clock,
    signal: context.signal,
  });

  return {
    type,
    framework: 'sdk-v2',
    async create(planned, context) {
      const association = which(planned);
      const ram = await context.clients.ram();
      if (await findAssociation(ram, association)) {
        throw new ProviderFault(`${name(association)} already exists`, {
          path: [attribute],
          detail: `import it: terraform import ADDRESS ${association.shareArn},${association.entity}`,
        });
      }
      await attempt(
        `creating ${name(association)}`,
        () =>
          ram.associateResourceShare({
            resourceShareArn: association.shareArn,
            clientToken: context.uniqueId(),
            ...member(association),
          }),
        [attribute],
      );
      context.record({ id: `${association.shareArn},${association.entity}` });
      if (settledAtOnce(association.entity)) return;
      await waitFor(
        async () => associatedOrPending(association, await findAssociation(ram, association)),
        waiting(`${name(association)} to become ASSOCIATED`, context),
      );
    },
    async read(state, { clients }) {
      const association = which(state);
      const found = await findAssociation(await clients.ram(), association);
      return found ? { resource_share_arn: association.shareArn, [attribute]: association.entity } : null;
    },
    async delete(prior, context) {
      const association = which(prior);
      const ram = await context.clients.ram();
      const answer = await unlessGone(UNKNOWN_RESOURCE, `deleting ${name(association)}`, () =>
        ram.disassociateResourceShare({ resourceShareArn: association.shareArn, ...member(association) }),
      );
      if (answer === undefined) return;
      await waitFor(
        async () => ((await findAssociation(ram, association)) === undefined ? true : undefined),
        waiting(`${name(association)} to become DISASSOCIATED`, context),
      );
    },
    importId(id) {
      const [shareArn, entity, ...rest] = id.split(',');
      if (shareArn && entity && rest.length === 0) return { resource_share_arn: shareArn, [attribute]: entity };
      throw new ProviderFault(`unexpected import id (${id})`, {
        detail: `expected RESOURCE_SHARE_ARN,${attribute.toUpperCase()}`,
      });
    },
  };
}
