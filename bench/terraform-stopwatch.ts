import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './place.ts';

export interface Stopwatch {
  readonly binary: string;
  /** From the first start since the last reading to the last exit. */
  read(): number;
}

/**
 * The same wrapper stands around terraform on both sides, so that it costs both the same. `version` does not count: it is
 * asked once per binary and remembered, and then it is no part of a plan.
 */
export function stopwatchAround(real: string): Stopwatch {
  const folder = temporaryFolder();
  const binary = join(folder, 'terraform');
  const log = join(folder, 'times');
  const script = [
    '#!/usr/bin/env bash',
    `if [ "$1" = version ]; then exec '${real}' "$@"; fi`,
    `echo $EPOCHREALTIME >> '${log}'`,
    `'${real}' "$@"`,
    'code=$?',
    `echo $EPOCHREALTIME >> '${log}'`,
    'exit $code',
  ];
  writeFileSync(binary, `${script.join('\n')}\n`, { mode: 0o755 });
  return {
    binary,
    read() {
      const times = readFileSync(log, 'utf8').trim().split('\n').map(Number);
      rmSync(log);
      return (Math.max(...times) - Math.min(...times)) * 1000;
    },
  };
}
