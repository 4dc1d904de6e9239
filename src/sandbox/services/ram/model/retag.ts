import type { Call } from '../../../operation.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { ownPermission } from './customer-permissions.ts';
import { fail } from './ram.ts';
import { ownShare, touch } from './shares.ts';

const MOST_TAGS = 50;

/**
 * Tags of a share, or of a customer-managed permission, which only `resourceArn` can name.
 * https://docs.aws.amazon.com/ram/latest/APIReference/API_TagResource.html
 */
export function retag(
  call: Call,
  {
    resourceShareArn,
    resourceArn,
  }: { readonly resourceShareArn?: string | undefined; readonly resourceArn?: string | undefined },
  change: (tags: Tags) => Tags,
): void {
  const within = (tags: Tags): Tags =>
    Object.keys(tags).length > MOST_TAGS
      ? fail('TagLimitExceededException', `A resource can have at most ${MOST_TAGS} tags.`)
      : tags;
  if (resourceArn?.includes(':permission/')) {
    const own = ownPermission(call, resourceArn);
    call.world.tables.permissions.put(own.arn, { ...own, tags: within(change(own.tags)), updatedAt: call.now });
    return;
  }
  const arn = resourceShareArn ?? resourceArn;
  if (arn === undefined) return fail('InvalidParameterException', 'A resource share ARN is required.');
  const share = ownShare(call, arn);
  touch(call, share, { tags: within(change(share.tags)) });
}
