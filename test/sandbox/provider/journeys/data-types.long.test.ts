import { afterAll, beforeAll, describe, test } from 'vitest';

import { travel } from '../support/journey.ts';
import type { Journey } from '../support/journey.ts';
import { serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath } from '../support/terraform.ts';

const JOURNEYS: Readonly<Record<string, Journey>> = {
  workgroups: {
    resource: { aws_athena_workgroup: { w: { name: 'analysts', description: 'one' } } },
    change: { 'aws_athena_workgroup.w': { description: 'two' } },
    replace: { 'aws_athena_workgroup.w': { name: 'others' } },
  },
  'data catalogs': {
    resource: {
      aws_athena_data_catalog: {
        c: { name: 'mine', description: 'one', type: 'GLUE', parameters: { 'catalog-id': '111122223333' } },
      },
    },
    change: { 'aws_athena_data_catalog.c': { description: 'two' } },
  },
  'databases and tables': {
    resource: {
      aws_glue_catalog_database: { d: { name: 'sales', description: 'one' } },
      aws_glue_catalog_table: { t: { name: 'trends', database_name: '${aws_glue_catalog_database.d.name}' } },
    },
    change: {
      'aws_glue_catalog_database.d': { description: 'two' },
      'aws_glue_catalog_table.t': { description: 'two' },
    },
  },
  'queues and their policies': {
    resource: { aws_sqs_queue: { q: { name: 'jobs', tags: { a: '1' } } } },
    change: { 'aws_sqs_queue.q': { visibility_timeout_seconds: 60 } },
    replace: { 'aws_sqs_queue.q': { name: 'others' } },
  },
  keys: {
    resource: { aws_kms_key: { k: { description: 'one', tags: { a: '1' } } } },
    change: { 'aws_kms_key.k': { description: 'two' } },
  },
};

describe.skipIf(!terraformOnPath)('types of the data services go through their whole life', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  test.each(Object.entries(JOURNEYS))('%s', (_name, journey) => travel(served, journey));
});
