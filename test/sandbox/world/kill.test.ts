import { join } from 'node:path';
import { CreateResourceShareCommand, GetResourceSharesCommand, RAMClient } from '@aws-sdk/client-ram';
import { expect, test } from 'vitest';
import { killed, runNode } from '../support/processes.ts';
import { temporaryFolder } from '../support/state.ts';
import { clientConfig, OWNER } from '../support/world.ts';

test('kill -9 in the middle of writing loses nothing that was acknowledged', async () => {
  const file = join(await temporaryFolder(), 'state.ndjson');
  const acknowledged = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const { child, line } = await runNode('serve.ts', file);
    const client = new RAMClient(clientConfig(line, OWNER));
    const write = async (writer: number): Promise<void> => {
      for (let count = 0; ; count++) {
        const name = `${round}-${writer}-${count}`;
        await client.send(new CreateResourceShareCommand({ name }));
        acknowledged.add(name);
        if (acknowledged.size === (round + 1) * 40) child.kill('SIGKILL');
      }
    };
    await Promise.allSettled([write(0), write(1), write(2), write(3)]);
    client.destroy();
    await killed(child);
  }
  const { child, line } = await runNode('serve.ts', file);
  const client = new RAMClient(clientConfig(line, OWNER));
  const { resourceShares = [] } = await client.send(
    new GetResourceSharesCommand({ resourceOwner: 'SELF', maxResults: 500 }),
  );
  const kept = new Set(resourceShares.map((one) => one.name ?? ''));
  expect([...acknowledged].filter((name) => !kept.has(name))).toEqual([]);
  client.destroy();
  await killed(child);
});
