import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { associateLineage } from '../../../src/commands/associate-lineage.ts';
import { checkLineageGroups } from '../../../src/commands/check-lineage-groups.ts';
import { disassociateLineage } from '../../../src/commands/disassociate-lineage.ts';
import type { CommandContext } from '../../../src/commands/engine/context.ts';
import { dispatch } from '../../../src/commands/engine/dispatch.ts';
import { findAssociator } from '../../../src/commands/engine/lineage/check-ends.ts';
import { listLineage } from '../../../src/commands/list-lineage.ts';
import { lacksActions } from '../../../src/domain/lineage/group-policy.ts';
import { openJournal } from '../../../src/journal/index.ts';
import { lineageWorld, type LineageWorld } from './lineage-world.ts';

const OWNER = '111122223333';
const CONSUMER = '444455556666';
const THIRD = '777788889999';

let world: LineageWorld;
let folder: string;
beforeEach(async () => {
  world = await lineageWorld();
  folder = await mkdtemp(join(tmpdir(), 'sagelane-lineage-'));
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const operator = (accounts: readonly string[], more: Partial<CommandContext> = {}) => {
  const journal = openJournal({ file: join(folder, 'journal.ndjson'), clock: world.clock });
  const asked: string[][] = [];
  const confirm: CommandContext['confirm'] = ({ what, notes }) => {
    asked.push([what, ...notes]);
    return Promise.resolve('yes');
  };
  const { context, events } = world.operator(accounts, { journal: () => Promise.resolve(journal), confirm, ...more });
  const phases = async () => (await journal.entries()).map(({ phase, command }) => [phase, command.split(' ')[2]]);
  return { context, events, asked, phases };
};
const accountsOf = (...ids: readonly string[]) => ids.map((id) => ({ id, alias: null, region: 'us-east-1' }));
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  );

async function ends() {
  const source = await world.artifact(OWNER, 'model', { type: 'Model' });
  const destination = await world.artifact(CONSUMER, 'report');
  return { source, destination };
}

describe('associating across accounts', () => {
  test('is done as an account that reaches both ends, asked first, journalled, and can be taken back', async () => {
    const both = await ends();
    await world.share(OWNER, [CONSUMER]);
    const { context, events, asked, phases } = operator([OWNER, CONSUMER]);
    const account = await findAssociator(world.aws, accountsOf(OWNER, CONSUMER), both, 'AddAssociation');
    expect(account).toBe(CONSUMER);
    await dispatch(associateLineage, { ...both, association: 'DerivedFrom', account }, context);
    expect(asked[0]?.[0]).toContain('as DerivedFrom');
    expect(asked[0]?.join('\n')).toContain(
      `${both.source}: account ${CONSUMER} reaches it (share lineage-of-${OWNER})`,
    );
    expect(asked[0]?.join('\n')).toContain(`account ${CONSUMER} owns it`);
    await dispatch(associateLineage, { ...both, association: 'Produced', account }, context);
    expect(asked[1]?.join('\n')).toContain('associated already as DerivedFrom');
    await dispatch(disassociateLineage, { ...both, account }, context);
    expect(events.at(-1)).toMatchObject({
      type: 'lineage.disassociated',
      undo: `sagelane lineage associate ${both.source} ${both.destination} --association Produced`,
    });
    expect(await codeOf(dispatch(disassociateLineage, { ...both, account }, context))).toBe('AssociationNotFound');
    expect(await phases()).toEqual([
      ['intent', 'associate'],
      ['done', 'associate'],
      ['intent', 'associate'],
      ['done', 'associate'],
      ['intent', 'disassociate'],
      ['done', 'disassociate'],
      ['intent', 'disassociate'],
      ['failed', 'disassociate'],
    ]);
  });

  test('is refused before anything is changed when one end is not shared, and each account tells why', async () => {
    const both = await ends();
    const accounts = accountsOf(OWNER, CONSUMER);
    expect(await codeOf(findAssociator(world.aws, accounts, both, 'AddAssociation'))).toBe('LineageEndRefused');
    const missing = { source: both.source, destination: `${both.source}0` };
    expect(await codeOf(findAssociator(world.aws, accounts, missing, 'AddAssociation'))).toBe('LineageEntityMissing');
    const { context, phases } = operator([OWNER]);
    const input = { ...both, association: null, account: OWNER };
    expect(await codeOf(dispatch(associateLineage, input, context))).toBe('LineageEndRefused');
    expect(await phases()).toEqual([
      ['intent', 'associate'],
      ['failed', 'associate'],
    ]);
    const calls = (await world.admin.calls()).map(({ operation }) => operation);
    expect(calls).not.toContain('AddAssociation');
  });

  test('is refused where nothing may be changed', async () => {
    const both = await ends();
    const { context, phases } = operator([OWNER], { readOnlyReason: '--read-only was given' });
    const outcome = await dispatch(associateLineage, { ...both, association: null, account: OWNER }, context);
    expect(outcome).toMatchObject({ status: 'refused' });
    expect(await phases()).toEqual([['refused', 'associate']]);
  });

  test('takes no ARN of anything else', async () => {
    const { source } = await ends();
    const other = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/train`;
    const search = findAssociator(world.aws, accountsOf(OWNER), { source, destination: other }, 'AddAssociation');
    expect(await codeOf(search)).toBe('BadUsage');
  });
});

describe('lineage groups', () => {
  test('are told for each account: whom they let in, and whom they reach', async () => {
    await ends();
    await world.share(OWNER, [CONSUMER]);
    const { context } = operator([OWNER, CONSUMER, THIRD]);
    const groups = await checkLineageGroups.run({}, context);
    expect(groups).toMatchObject([
      { account: OWNER, status: 'shared', principals: [{ principal: CONSUMER, missing: [] }], reaches: [CONSUMER] },
      { account: CONSUMER, status: 'not-shared', principals: [] },
      { account: THIRD, status: 'none' },
    ]);
    expect(groups.some(lacksActions)).toBe(false);
  });

  test('of others are held against the seven actions by what RAM tells the consumer', async () => {
    await ends();
    await world.share(OWNER, [CONSUMER]);
    const groups = await checkLineageGroups.run({}, operator([CONSUMER]).context);
    expect(groups.find(({ account }) => account === OWNER)).toMatchObject({
      status: 'shared',
      principals: [{ principal: CONSUMER, missing: [] }],
      source: `RAM share lineage-of-${OWNER}`,
    });
  });

  test('of an account that does not answer are left out, and it is told', async () => {
    await ends();
    await world.admin.addFault({ kind: 'expired', account: OWNER });
    const { context, events } = operator([OWNER, CONSUMER]);
    const groups = await checkLineageGroups.run({}, context);
    expect(groups.map(({ account }) => account)).toEqual([CONSUMER]);
    expect(events.filter(({ type }) => type === 'account.unreadable')).toHaveLength(1);
  });
});

test('the newest entities of each account are listed, by kind and type', async () => {
  await ends();
  const { context, events } = operator([OWNER, CONSUMER]);
  expect((await listLineage.run({ limit: 20 }, context)).map(({ name }) => name).sort()).toEqual(['model', 'report']);
  expect((await listLineage.run({ limit: 20, types: ['MODEL'] }, context)).map(({ name }) => name)).toEqual(['model']);
  expect(await listLineage.run({ limit: 20, kinds: ['Action'] }, context)).toEqual([]);
  expect(events.at(-1)).toMatchObject({ type: 'account.answered' });
});
