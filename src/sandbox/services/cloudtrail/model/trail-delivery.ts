import { gzipSync } from 'node:zlib';
import type { EventRecord } from '../../../world/records/event.ts';
import { serviceMay } from '../../../world/service-access.ts';
import type { World } from '../../../world/world.ts';
import { etagOf } from '../../s3/model/body.ts';
import { putVersion } from '../../s3/model/objects.ts';
import { isLogging, trails, type KeptTrail } from './trails.ts';

const SERVICE = 'cloudtrail.amazonaws.com';

/** Sees to it that the event just told gets to the buckets of the trails of its place, if there are any. */
export function expectDelivery(world: World, { account, region }: Pick<EventRecord, 'account' | 'region'>): void {
  if (!trails.of(world, account, region).some(isLogging)) return;
  const place = `${account} ${region}`;
  if (!world.tables.timers.get(`deliver-trails ${place}`))
    world.schedule('deliver-trails', place, world.now() + world.pace.trail);
}

/** The transition: writes what was told since the last time. */
export function deliverTrails(world: World, place: string): void {
  const [account = '', region = ''] = place.split(' ');
  for (const trail of trails.of(world, account, region).filter(isLogging)) {
    const from = trail.body.deliveredAt ?? trail.body.startedAt ?? 0;
    const events = world.tables.events.by('place', place).filter((one) => one.at >= from && one.at < world.now());
    if (events.length === 0) continue;
    const problem = write(world, trail, events);
    trails.change(world, trail, { body: { deliveredAt: world.now(), problem } });
  }
}

/** Answers the code of what stands against it. */
function write(world: World, trail: KeptTrail, events: readonly EventRecord[]): string | null {
  const bucket = world.tables.buckets.get(trail.body.S3BucketName ?? '');
  if (!bucket) return 'NoSuchBucket';
  const key = keyOf(world, trail);
  const allowed = serviceMay(bucket.policy, {
    service: SERVICE,
    action: 's3:PutObject',
    resource: `arn:aws:s3:::${bucket.name}/${key}`,
    source: trail,
    keys: { 's3:x-amz-acl': 'bucket-owner-full-control' },
  });
  if (!allowed) return 'AccessDenied';
  const { account, region } = trail;
  const caller = { account, region, arn: SERVICE, userId: SERVICE };
  const bytes = gzipSync(`{"Records":[${events.map((one) => one.detail).join(',')}]}`);
  putVersion({ world, caller, account, region, now: world.now() }, bucket, {
    bucket: bucket.name,
    key,
    deleted: false,
    at: world.now(),
    body: bytes.toString('base64'),
    size: bytes.length,
    etag: etagOf(bytes),
    headers: { ContentType: 'application/json', ContentEncoding: 'gzip' },
    metadata: {},
    tags: {},
  });
  return null;
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html */
function keyOf(world: World, { account, region, body }: KeptTrail): string {
  const iso = new Date(world.now()).toISOString();
  const day = iso.slice(0, 10).replaceAll('-', '/');
  const minute = `${iso.slice(0, 16).replace(/[-:]/g, '')}Z`;
  const unique = world.newId().replaceAll('-', '').slice(0, 16);
  const prefix = body.S3KeyPrefix ? `${body.S3KeyPrefix}/` : '';
  return `${prefix}AWSLogs/${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${minute}_${unique}.json.gz`;
}
