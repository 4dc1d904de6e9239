import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { OWNER, provider, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';

describe.skipIf(!terraformOnPath)('a stack of 300 resources', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  test('is applied, and nothing is left to change', { timeout: 180_000 }, async () => {
    const work = workspace(served.env);
    const shares = Array.from({ length: 150 }, (_, index) => [
      `s${index}`,
      { name: `share-${index}`, allow_external_principals: true },
    ]);
    const principals = Array.from({ length: 150 }, (_, index) => [
      `p${index}`,
      { principal: String(200000000000 + index), resource_share_arn: `\${aws_ram_resource_share.s${index}.arn}` },
    ]);
    work.write({
      provider: { aws: [provider(OWNER)] },
      resource: {
        aws_ram_resource_share: Object.fromEntries(shares) as object,
        aws_ram_principal_association: Object.fromEntries(principals) as object,
      },
    });
    await work.ok('init', '-input=false');
    const { actions } = await work.plan();
    expect(Object.values(actions)).toEqual(Array.from({ length: 300 }, () => 'create'));
    await work.ok('apply', '-input=false', 'p.bin');
    expect(await work.changes()).toBe(false);
    work.remove();
  });
});
