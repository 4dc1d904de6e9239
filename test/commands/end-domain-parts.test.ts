import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Aws } from '../../src/aws/ports.ts';
import { endDomainParts } from '../../src/commands/engine/clean-up/end-domain-parts.ts';
import type { CommandContext } from '../../src/commands/engine/context.ts';
import type { DomainCleanUp } from '../../src/domain/domain-clean-up.ts';
import type { EventBody } from '../../src/domain/events/index.ts';
import type { StudioDomain } from '../../src/domain/studio-content.ts';
import { openJournal } from '../../src/journal/index.ts';

const cleanUp: DomainCleanUp = {
  account: '777788889999',
  region: 'us-east-1',
  domainId: 'd-1',
  domain: 'vision-studio',
  homeFileSystem: 'retain',
  userProfiles: [],
  spaces: [],
  apps: [],
};

let folder: string;
let events: EventBody[];
let deleted: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sagelane-end-parts-'));
  events = [];
  deleted = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** AWS answers each look with the next statuses of the profile; the last ones again and again, `null` when it is gone. */
function contextOf(statuses: readonly (string | null)[], readOnlyReason: string | null = null): CommandContext {
  let now = Date.parse('2026-11-22T03:00:00Z');
  const clock = {
    now: () => new Date(now),
    sleep: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
  let looks = 0;
  const domain = (status: string | null): StudioDomain => ({
    id: 'd-1',
    name: 'vision-studio',
    status: 'InService',
    homeFileSystem: null,
    apps: [],
    spaces: [],
    userProfiles: status === null ? [] : [{ name: 'jane', status }],
  });
  // Apps and spaces are looked for before profiles, once each.
  const live = () => Promise.resolve(domain(statuses[Math.min(Math.max(0, looks++ - 2), statuses.length - 1)] ?? null));
  const deleteUserProfile = (_domain: string, name: string) => Promise.resolve(void deleted.push(name));
  const aws = {
    readers: () => ({ domains: { live }, identity: () => Promise.resolve({ arn: 'arn:aws:iam::777788889999:root' }) }),
    writers: () => ({ studio: { deleteUserProfile } }),
  } as unknown as Aws;
  const journal = openJournal({ file: join(folder, 'journal.ndjson'), clock });
  return {
    aws: () => Promise.resolve(aws),
    journal: () => Promise.resolve(journal),
    emit: (event: EventBody) => events.push(event),
    clock,
    signal: new AbortController().signal,
    readOnlyReason,
    globalFlags: [],
  } as unknown as CommandContext;
}

test('what failed to go in an earlier attempt is deleted again, and waited for', async () => {
  await endDomainParts(contextOf(['Delete_Failed', 'Deleting', null]), cleanUp);
  expect(deleted).toEqual(['jane']);
  expect(events.map(({ type }) => type)).toEqual(['domain.part-deleting', 'domain.part-deleted']);
});

test('what fails to go in this attempt is told at once, with its status', async () => {
  await expect(endDomainParts(contextOf(['InService', 'Deleting', 'Delete_Failed']), cleanUp)).rejects.toMatchObject({
    problems: [{ code: 'StudioPartStays', what: 'still there: user-profile jane (Delete_Failed)' }],
  });
  expect(deleted).toEqual(['jane']);
});

test('what never goes is told when its time is over', async () => {
  await expect(endDomainParts(contextOf(['Deleting']), cleanUp)).rejects.toMatchObject({
    problems: [{ code: 'StudioPartStays', what: 'still there: user-profile jane (Deleting)' }],
  });
  expect(deleted).toEqual([]);
});

test('where nothing may be changed nothing is waited for', async () => {
  await expect(endDomainParts(contextOf(['InService'], '--read-only was given'), cleanUp)).rejects.toMatchObject({
    problems: [{ code: 'StudioPartStays', why: '--read-only was given' }],
  });
  expect(deleted).toEqual([]);
});
