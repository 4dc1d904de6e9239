import { createRequire } from 'node:module';

let itself: string | undefined;

/** Where the package lies that is stood in for. */
export const standInFor = (file: string): void => void (itself = file);

/** For the package `archiver`, a third of all that cdktf loads: it is loaded when an asset is to be archived. */
function archiver(...args: readonly unknown[]): unknown {
  if (itself === undefined) throw new Error('cdktf asked for no archiver before it used one');
  const load = createRequire(itself);
  return (load(itself) as (...args: readonly unknown[]) => unknown)(...args);
}

// What `require` answers: cdktf calls the package itself.
export { archiver as 'module.exports' };
