import { registerHooks } from 'node:module';
import { join } from 'node:path';

/** Where `scripts/test-cdktn.ts` installs the other kit. */
const KIT = join(import.meta.dirname, '../../node_modules/.cache/cdktn/node_modules');

// The aliases of vitest do not reach what is loaded by `require`, as the constructs load the bindings.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier.startsWith('@cdktf/provider-aws/') ? join(KIT, specifier.replace('@cdktf/', '@cdktn/')) : specifier,
      context,
    ),
});
