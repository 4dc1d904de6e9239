import { gunzipSync } from 'node:zlib';
import type { TrailBucket } from './ports.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import { readPages } from '../read-pages.ts';
import type { Stretch } from './coverage.ts';
import { BUCKET, LATE_MS, type TrailBook } from './trail-book.ts';
import { trailEventIn } from './trail-event-of.ts';
import type { TrailDesk } from './trail-desk.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 8;
/** Files of CloudTrail are a few megabytes; a bomb among them fills no memory. */
const MOST_BYTES = 256 * 1024 * 1024;

interface ObjectsOptions {
  readonly desk: TrailDesk;
  readonly book: TrailBook;
  readonly bucket: TrailBucket;
  readonly from: number;
  readonly now: number;
  readonly notes: string[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads what a trail has delivered for the place and was not read yet, newest day first; false: there was nothing to read.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
export async function readTrailObjects(options: ObjectsOptions): Promise<boolean> {
  const { desk, book, bucket, from, now, notes, signal } = options;
  const days: number[] = [];
  for (let day = startOfDay(now); day >= startOfDay(from); day -= DAY_MS) days.push(day);
  const read: Stretch[] = [];
  try {
    for (const day of days) {
      signal?.throwIfAborted();
      const stretch = await readDay(options, day);
      if (stretch) read.push(stretch);
      // A day without a file is one on which the trail recorded nothing, or was not there: what is older is looked up.
      else if (read.length > 0) break;
    }
  } catch (thrown) {
    signal?.throwIfAborted();
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    notes.push(`s3://${bucket.name} cannot be read (${why}): LookupEvents was asked instead`);
    return false;
  }
  const [newest] = read;
  const oldest = read.at(-1);
  if (!newest || !oldest) {
    notes.push(`s3://${bucket.name} holds nothing of ${desk.session.account}: LookupEvents was asked instead`);
    return false;
  }
  // After its last file the trail may have been stopped, and that file may not be the last of its minutes.
  book.cover(BUCKET, { from: oldest.from, to: Math.min(newest.to, now) - LATE_MS });
  return true;
}

/** Answers when the first and the last file of the day were delivered; null when there is none. */
async function readDay({ desk, book, bucket, now }: ObjectsOptions, day: number): Promise<Stretch | null> {
  const session = desk.sessionOf(bucket.account);
  const call = { service: 's3', region: bucket.region } as const;
  const path = new Date(day).toISOString().slice(0, 10).replaceAll('-', '/');
  const known = book.objects.get(path) ?? new Set<string>();
  if (known.has(OVER)) return { from: day, to: day + DAY_MS };
  const owner = bucket.organization === null ? '' : `${bucket.organization}/`;
  const Prefix = `AWSLogs/${owner}${desk.session.account}/CloudTrail/${desk.region}/${path}/`;
  const listed = await readPages(async (ContinuationToken) => {
    const page = await session.call({ ...call, operation: 'ListObjectsV2' }, (client) =>
      client.listObjectsV2({ Bucket: bucket.name, Prefix, ContinuationToken }),
    );
    return { items: page.Contents, nextToken: page.NextContinuationToken };
  });
  const names = listed.flatMap(({ Key }) => (Key?.endsWith('.json.gz') ? [Key.slice(Prefix.length)] : [])).sort();
  const fresh = names.filter((name) => !known.has(name));
  await mapLimit(fresh, AT_ONCE, async (name) => {
    const answer = await session.call({ ...call, operation: 'GetObject' }, async (client) => {
      const { Body } = await client.getObject({ Bucket: bucket.name, Key: `${Prefix}${name}` });
      return Body?.transformToByteArray();
    });
    for (const record of recordsOf(answer)) {
      const event = trailEventIn(record);
      if (event) book.add(event);
    }
    known.add(name);
  });
  // A file may come late; two days after, none does.
  book.objects.set(path, now - day > 2 * DAY_MS && names.length > 0 ? new Set([OVER]) : known);
  book.changed ||= fresh.length > 0;
  const times = names.map((name) => timeIn(name, day));
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times) };
}

/** A day of which everything was read. */
const OVER = 'over';

function recordsOf(bytes: Uint8Array | undefined): readonly unknown[] {
  if (!bytes) return [];
  const { Records } = JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')) as {
    readonly Records?: readonly unknown[];
  };
  return Records ?? [];
}

/** `ACCOUNT_CloudTrail_REGION_20261122T0540Z_….json.gz` */
function timeIn(name: string, day: number): number {
  const [, date = '', hour = '', minute = ''] = /_(\d{8})T(\d{2})(\d{2})Z_/.exec(name) ?? [];
  return date === '' ? day : day + Number(hour) * 3_600_000 + Number(minute) * 60_000;
}

const startOfDay = (at: number): number => at - (at % DAY_MS);
