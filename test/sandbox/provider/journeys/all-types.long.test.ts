import { afterAll, beforeAll, describe, test } from 'vitest';

import { companies } from '../lives/index.ts';
import { live } from '../support/life.ts';
import { serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath } from '../support/terraform.ts';

describe.skipIf(!terraformOnPath)('every type goes through its whole life with the real terraform', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  test.each(Object.entries(companies))('%s', (_name, company) => live(served, company));
});
