import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ShareRecord } from '../../../world/records/share.ts';
import type { World } from '../../../world/world.ts';
import { disassociate, isEnded } from './associations.ts';
import { touch } from './shares.ts';

/** Deleted shares stay visible for a while, with their ended associations. */
const REMEMBERED_MS = 2 * 3_600_000;

export function deleteShare(call: Call, share: ShareRecord): void {
  const { world, now } = call;
  for (const one of world.tables.associations.by('share', share.arn)) if (!isEnded(one)) disassociate(world, one);
  touch(call, share, { status: 'DELETING' });
  world.schedule('finish-deletion', share.arn, now + world.pace.settle);
}

/** The transition: the share is deleted. */
export function finishDeletion(world: World, arn: Arn): void {
  const share = world.tables.shares.get(arn);
  if (!share) return;
  world.tables.shares.put(arn, { ...share, status: 'DELETED', updatedAt: world.now() });
  world.schedule('forget-share', arn, world.now() + REMEMBERED_MS);
}

/** The transition: nothing is left of it but its accepted invitations. */
export function forgetShare(world: World, arn: Arn): void {
  for (const [key, one] of [...world.tables.associations.entries()]) {
    if (one.share === arn) world.tables.associations.delete(key);
  }
  world.tables.shares.delete(arn);
}
