import type { EventFeedDeclaration } from '../../domain/event-feed.ts';
import type { ManifestShape } from '../schema/index.ts';
import type { PointOf } from './context.ts';

type Shape = NonNullable<ManifestShape['eventFeeds']>[number];

export const resolveEventFeed = (shape: Shape, index: number, pointOf: PointOf): EventFeedDeclaration => ({
  account: shape.account,
  queue: shape.queue ?? 'sagelane-events',
  at: pointOf(['eventFeeds', index]),
});
