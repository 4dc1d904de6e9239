import { describe, expect, test } from 'vitest';
import { Command } from 'commander';
import { addGlobals, readGlobals } from '../../src/cli/add-globals.ts';
import { aloneLine } from '../../src/cli/alone.ts';
import { splitSandboxFlag } from '../../src/cli/globals.ts';

/** What the parser of the verbs makes of it. */
function parsed(argv: readonly string[]) {
  const program = new Command('sagelane');
  addGlobals(program);
  program.exitOverride().parse(splitSandboxFlag(argv), { from: 'user' });
  return readGlobals(program);
}

describe('a command line without a verb', () => {
  test.each([
    [[]],
    [['--config', 'a.yaml', '--write']],
    [['--config=a.yaml', '--no-color', '--yes', '--json', '--read-only']],
    [['--sandbox']],
    [['--sandbox=http://127.0.0.1:4566/']],
    [['--account', 'ml-prod', '--account=analytics', '--region', 'eu-west-1']],
    [['--region=us-east-1,eu-west-1', '--region', 'us-east-2']],
    [['--provider', 'genuine', '--destroy-domain', 'studio', '--destroy-domain', 'lab']],
  ])('%j is read as the parser of the verbs reads it', (argv) => {
    expect(aloneLine(argv)?.globals).toEqual(parsed(argv));
  });

  test.each([
    [['plan']],
    [['--sandbox', 'plan']],
    [['--help']],
    [['-V']],
    [['--config']],
    [['--config', '--write']],
    [['--provider', 'other']],
    [['--write=yes']],
    [['--nonsense']],
    [['--']],
  ])('%j is left to it', (argv) => {
    expect(aloneLine(argv)).toBeNull();
  });

  test('Regions are named one by one or with commas, and what names none is refused', () => {
    expect(aloneLine(['--region=us-east-1, eu-west-1', '--region', 'us-east-1'])?.globals.regions).toEqual([
      'us-east-1',
      'eu-west-1',
    ]);
    expect(() => aloneLine(['--region', 'us-east-1,virginia'])).toThrow('names no Region "virginia"');
  });

  test('a sandbox that is no URL is refused by either', () => {
    expect(() => aloneLine(['--sandbox=nowhere'])).toThrow('--sandbox=nowhere is no URL');
  });
});

describe('a place in the terminal app', () => {
  test('is everything from the word that begins with a colon', () => {
    expect(aloneLine(['--sandbox', ':executions', '@ml-prod', '/nightly run'])).toMatchObject({
      globals: { sandbox: true },
      start: 'executions @ml-prod /nightly run',
    });
    expect(aloneLine(['--sandbox'])?.start).toBeNull();
    expect(aloneLine(['plan', ':x'])).toBeNull();
  });
});
