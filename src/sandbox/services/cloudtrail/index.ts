import type * as CloudTrail from '@aws-sdk/client-cloudtrail';
import type { Operations } from '../../operation.ts';
import { addTags } from './add-tags.ts';
import { createEventDataStore } from './create-event-data-store.ts';
import { createTrail } from './create-trail.ts';
import { deleteEventDataStore } from './delete-event-data-store.ts';
import { deleteTrail } from './delete-trail.ts';
import { describeTrails } from './describe-trails.ts';
import { getEventDataStore } from './get-event-data-store.ts';
import { getEventSelectors } from './get-event-selectors.ts';
import { getInsightSelectors } from './get-insight-selectors.ts';
import { getTrailStatus } from './get-trail-status.ts';
import { getTrail } from './get-trail.ts';
import { listEventDataStores } from './list-event-data-stores.ts';
import { listTags } from './list-tags.ts';
import { listTrails } from './list-trails.ts';
import { lookupEvents } from './lookup-events.ts';
import { putEventSelectors } from './put-event-selectors.ts';
import { putInsightSelectors } from './put-insight-selectors.ts';
import { removeTags } from './remove-tags.ts';
import { restoreEventDataStore } from './restore-event-data-store.ts';
import { startLogging } from './start-logging.ts';
import { stopLogging } from './stop-logging.ts';
import { updateEventDataStore } from './update-event-data-store.ts';
import { updateTrail } from './update-trail.ts';

/** Emulated operations of CloudTrail. */
export const cloudtrail = [
  addTags,
  createEventDataStore,
  createTrail,
  deleteEventDataStore,
  deleteTrail,
  describeTrails,
  getEventDataStore,
  getEventSelectors,
  getInsightSelectors,
  getTrailStatus,
  getTrail,
  listEventDataStores,
  listTags,
  listTrails,
  lookupEvents,
  putEventSelectors,
  putInsightSelectors,
  removeTags,
  restoreEventDataStore,
  startLogging,
  stopLogging,
  updateEventDataStore,
  updateTrail,
] as const satisfies Operations<typeof CloudTrail>;
