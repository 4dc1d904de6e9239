import { executionIdOf, nameOfArn } from '../../../src/domain/arn.ts';
import type { LineageJump } from '../../../src/domain/lineage/jumps.ts';
import type { Related, View } from '../../shell/screen.ts';
import { itemOf } from './nodes.ts';

/** From an entity to its execution, pipeline and share, and to where the same thing stands in the tree. */
export function relatedToEntity(view: View, id: string): readonly Related[] {
  const item = itemOf(view.state, id);
  if (item?.kind === 'account') return sharesOf(item.account, view);
  const vertex = item?.kind === 'node' ? item.node.vertex : null;
  if (!vertex) return [];
  return [...vertex.jumps.flatMap((jump) => placesOf(jump, view)), ...sharesOf(vertex.account, view)];
}

function placesOf({ to, what }: LineageJump, { state }: View): readonly Related[] {
  if (to === 'execution') {
    // Of a job's name only the id is known; among the executions that were read it is found.
    const arn = state.executions.has(what)
      ? what
      : [...state.executions.keys()].find((one) => executionIdOf(one) === what);
    const place =
      arn === undefined
        ? { screen: 'executions', filter: executionIdOf(what) }
        : { screen: 'executions', row: arn, open: true };
    return [{ title: `execution ${executionIdOf(what)}`, place }];
  }
  if (to === 'pipeline') return [{ title: `pipeline ${nameOfArn(what)}`, place: { screen: 'executions', row: what } }];
  return [];
}

/** Shares that carry the lineage of that account. */
function sharesOf(account: string, { state }: View): readonly Related[] {
  return [...state.shares]
    .filter(([, { owner, resources }]) => owner === account && resources.some((arn) => arn.includes(':lineage-group/')))
    .map(([key, { share, principal }]) => ({
      title: `share ${share} with ${principal.alias ?? principal.value}`,
      place: { screen: 'shares', row: key },
    }));
}
