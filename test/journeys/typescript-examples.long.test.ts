import { describe, test } from 'vitest';
import { terraformOnPath } from '../sandbox/provider/support/terraform.ts';
import { runTypeScriptExample, TYPESCRIPT_EXAMPLES } from './typescript-example.ts';

describe.skipIf(!terraformOnPath)('an app of one’s own', () => {
  test.each(TYPESCRIPT_EXAMPLES)('examples/%s lives from check to destroy', (name) => runTypeScriptExample(name));
});
