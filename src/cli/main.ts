import { readFileSync } from 'node:fs';
import { aloneLine } from './alone.ts';

/**
 * Runs one command line and answers its exit code; never throws for what the user did. Alone, in a terminal, it opens the
 * terminal app, and loads nothing besides for that; anywhere else it says what it can do.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const version = toolVersion();
  try {
    const alone = aloneLine(argv);
    if (alone !== null && (isInteractive() || alone.start !== null)) {
      const { openTerminalApp } = await import('./open-tui.ts');
      return await openTerminalApp({ ...alone, cwd: process.cwd(), version, guide: null });
    }
  } catch (thrown) {
    const { reportProblems } = await import('./report-problems.ts');
    return reportProblems(thrown, !argv.includes('--no-color'));
  }
  const { runCommandLine } = await import('./command-line.ts');
  return runCommandLine(argv, version);
}

const isInteractive = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

const toolVersion = (): string => {
  for (const up of ['../../package.json', '../../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string }).version;
    } catch {
      // Compiled files lie one folder deeper.
    }
  }
  return '0.0.0';
};
