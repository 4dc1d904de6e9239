import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Manifest, PipelineShareDeclaration } from '../../src/domain/manifest.ts';
import type { ShareRow } from '../../src/domain/share.ts';
import { readShareBoard, type ShareBoard, type ShareBoardOptions } from '../../src/watchers/read-share-board.ts';
import { CONSUMER, HOUR, OWNER, READER, REGION, sandboxWorld, type SandboxWorld } from '../aws/sandbox-world.ts';

const ALL = [
  { id: OWNER, alias: 'ml-prod', region: REGION },
  { id: CONSUMER, alias: 'analytics', region: REGION },
  { id: READER, alias: 'research', region: REGION },
];

let world: SandboxWorld;
let pipeline: string;

beforeEach(async () => {
  world = await sandboxWorld();
  pipeline = await world.createPipeline('churn-train');
});
afterEach(() => world.close());

const manifest = (): Manifest => ({
  file: '/project/sagelane.yaml',
  sha256: '0'.repeat(64),
  region: REGION,
  backend: { kind: 'local' },
  accounts: ALL.map(({ id, alias }) => ({ id, alias, region: REGION, protect: false })),
  shares: [declared()],
  consumerRoles: [],
  studios: [],
  suppressions: [],
});
const declared = (): PipelineShareDeclaration => ({
  kind: 'pipeline',
  name: 'churn',
  owner: 'ml-prod',
  pipelines: [pipeline],
  principals: [
    { kind: 'account', value: CONSUMER, alias: 'analytics' },
    { kind: 'account', value: READER, alias: 'research' },
  ],
  permission: 'read',
  acceptance: 'operator',
  tags: {},
});
const wholeBoard = (options: Partial<ShareBoardOptions> = {}): Promise<ShareBoard> =>
  readShareBoard({ aws: world.aws, manifest: null, accounts: ALL, verify: true, clock: world.clock, ...options });
const board = async (options: Partial<ShareBoardOptions> = {}): Promise<readonly ShareRow[]> =>
  (await wholeBoard(options)).rows;
const told = (rows: readonly ShareRow[]) =>
  rows.map(({ share, principal, stage, trouble }) => [share, principal.alias ?? principal.value, stage, trouble]);
const share = () => world.share({ name: 'churn', pipelines: [pipeline], principals: [CONSUMER, READER] });
const accept = async (account: string): Promise<void> => {
  const invitations = await world.aws.readers(account).shares.invitations();
  const pending = invitations.find((one) => one.status === 'PENDING')?.arn ?? '';
  await world.aws.writers(account).shares.accept(pending);
  await world.tick(2_000);
};

test('what is declared and not there yet is a row as well', async () => {
  expect(told(await board({ manifest: manifest() }))).toEqual([
    ['churn', 'analytics', 'declared', null],
    ['churn', 'research', 'declared', null],
  ]);
});

test('each principal is as far as it is, and verified names the caller', async () => {
  const arn = await share();
  await world.tick(2_000);
  await accept(CONSUMER);
  const rows = await board({ manifest: manifest() });
  expect(told(rows)).toEqual([
    ['churn', 'analytics', 'verified', null],
    ['churn', 'research', 'invited', null],
  ]);
  expect(rows[0]).toMatchObject({
    shareArn: arn,
    ownerAlias: 'ml-prod',
    permission: 'read',
    resources: [pipeline],
    acceptance: 'operator',
    verifiedBy: { arn: `arn:aws:iam::${CONSUMER}:root`, at: world.clock.now().toISOString() },
  });
  expect(Date.parse(rows[1]?.invitationExpires ?? '')).toBeGreaterThan(world.clock.now().getTime());
});

test('without asking for it nothing is called verified', async () => {
  await share();
  await world.tick(2_000);
  await accept(CONSUMER);
  expect(told(await board({ verify: false }))).toContainEqual(['churn', 'analytics', 'accepted', null]);
});

test('without a manifest the board is what owner and consumers see, the names of the accounts included', async () => {
  await share();
  await world.tick(2_000);
  expect(told(await board())).toEqual([
    ['churn', 'analytics', 'invited', null],
    ['churn', 'research', 'invited', null],
  ]);
});

test('a consumer we do not hold stays at what the owner sees', async () => {
  await share();
  await world.tick(2_000);
  expect(told(await board({ accounts: ALL.slice(0, 2) }))).toEqual([
    ['churn', READER, 'associated', null],
    ['churn', 'analytics', 'invited', null],
  ]);
});

test('a consumer alone sees its own share', async () => {
  await share();
  await world.tick(2_000);
  await accept(CONSUMER);
  const rows = await board({ accounts: ALL.slice(1, 2) });
  expect(told(rows)).toEqual([['churn', 'analytics', 'verified', null]]);
  expect(rows[0]).toMatchObject({ owner: OWNER, resources: [pipeline] });
});

test('an invitation that nobody accepted is expired, also when the owner did not declare it', async () => {
  await share();
  await world.tick(13 * HOUR);
  expect(told(await board())).toEqual([
    ['churn', 'analytics', 'created', 'expired'],
    ['churn', 'research', 'created', 'expired'],
  ]);
  expect(told(await board({ manifest: manifest() }))).toEqual([
    ['churn', 'analytics', 'created', 'expired'],
    ['churn', 'research', 'created', 'expired'],
  ]);
});

test('a rejected invitation says so', async () => {
  await share();
  await world.tick(2_000);
  const [invitation] = await world.aws.readers(READER).shares.invitations();
  await world.aws.writers(READER).shares.reject(invitation?.arn ?? '');
  await world.tick(2_000);
  expect(told(await board())).toContainEqual(['churn', 'research', expect.any(String), 'rejected']);
});

test('an account that cannot be asked is named, the others are shown', async () => {
  await share();
  await world.tick(2_000);
  const aws = {
    ...world.aws,
    readers: (id: string, region?: string) => world.aws.readers(id === READER ? 'broken' : id, region),
  };
  const { rows, reaches } = await wholeBoard({ aws });
  expect(told(rows)).toEqual([
    ['churn', 'analytics', 'invited', null],
    ['churn', 'research', 'associated', null],
  ]);
  expect(rows[1]?.detail).toContain('UnrecognizedClientException');
  expect(reaches.map(({ alias, status }) => [alias, status])).toEqual([
    ['ml-prod', 'answered'],
    ['analytics', 'answered'],
    ['research', 'unreadable'],
  ]);
});

test('a share that its owner deleted is no row any more', async () => {
  const arn = await share();
  await world.tick(2_000);
  await accept(CONSUMER);
  await world.ram(OWNER).deleteResourceShare({ resourceShareArn: arn });
  await world.tick(2_000);
  expect(told(await board())).toEqual([]);
});
