#!/usr/bin/env node
// The launcher. It must parse on any Node with ES modules, so that an old one gets a sentence instead of a syntax error:
// no optional chaining, no top-level await, no import that an old Node lacks. What it answers itself loads nothing else.
import { existsSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NEEDED = [22, 18];

function main(argv) {
  const found = process.versions.node.split('.').map(Number);
  if (found[0] < NEEDED[0] || (found[0] === NEEDED[0] && found[1] < NEEDED[1])) {
    process.stderr.write(
      `error NodeTooOld: sagelane needs Node.js ${NEEDED.join('.')} or newer, this is ${process.versions.node}: install Node.js 24 (https://nodejs.org) and run again\n`,
    );
    process.exitCode = 1;
    return;
  }
  if (argv[0] === '--version' || argv[0] === '-V') {
    process.stdout.write(`${JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version}\n`);
    return;
  }
  enableCompileCache();
  import(entry())
    .then((cli) => cli.main(argv))
    .then((code) => {
      process.exitCode = code;
    })
    .catch(crash);
}

/** In a clone the sources run as they are, so that nothing is ever stale; installed, what they were bundled to (Node strips no types below node_modules). */
function entry() {
  const source = new URL('../src/cli/main.ts', import.meta.url);
  const isClone = !source.pathname.includes('/node_modules/') && existsSync(source);
  return isClone ? source.href : new URL('../dist/cli/main.js', import.meta.url).href;
}

/** In the user's own cache, not in the shared temporary folder that is Node's default: what lies there is executed. */
function enableCompileCache() {
  if (process.env.NODE_COMPILE_CACHE || !nodeModule.enableCompileCache) return;
  try {
    const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
    nodeModule.enableCompileCache(join(cache, 'sagelane', 'compile-cache'));
  } catch {
    // A user without a home folder (a bare container) starts a little slower.
  }
}

function crash(error) {
  const text = process.env.SAGELANE_DEBUG === '1' ? error.stack : error.message;
  process.stderr.write(`error Internal: ${text}\n  fix: set SAGELANE_DEBUG=1 to see where, and please report it\n`);
  process.exitCode = 1;
}

main(process.argv.slice(2));
