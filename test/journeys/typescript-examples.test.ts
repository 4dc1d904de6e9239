import { describe, test } from 'vitest';
import { terraformOnPath } from '../sandbox/provider/support/terraform.ts';
import { runTypeScriptExample } from './typescript-example.ts';

// All of them: typescript-examples.long.test.ts.
describe.skipIf(!terraformOnPath)('an app of one’s own', () => {
  test.each(['organization-share-typescript', 's3-access-grants-typescript'])(
    'examples/%s lives from check to destroy',
    (name) => runTypeScriptExample(name),
    120_000,
  );
});
