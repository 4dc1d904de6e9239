import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { services } from '../../src/sandbox/services/index.ts';
import { OWNER, testSandbox } from '../sandbox/support/world.ts';
import { environmentFor, present } from './support.ts';

const boto3 = present('boto3', 'python3', '-c', 'import boto3');
const SCRIPT = fileURLToPath(new URL('every_operation.py', import.meta.url));
const ROUNDS = 6;

/** As boto3 calls a service that the sandbox calls otherwise. */
const BOTO_NAMES: Readonly<Record<string, string>> = { eventbridge: 'events', 's3-control': 's3control' };

interface Found {
  readonly calls: number;
  /** How often by `SERVICE:OPERATION`. */
  readonly answered: Readonly<Record<string, number>>;
  /** Operations that this botocore has not heard of. */
  readonly unknown: readonly string[];
  readonly broken: readonly string[];
  /** What the generator made that botocore refuses to send. */
  readonly invalid: readonly string[];
}

describe.skipIf(!boto3)('boto3', () => {
  test.each([1, 2])('calls every emulated operation with random input of its own models (seed %i)', async (seed) => {
    const { sandbox } = await testSandbox({});
    const operations: Record<string, string[]> = {};
    for (const { name, operations: list } of Object.values(services)) {
      (operations[BOTO_NAMES[name] ?? name] ??= []).push(...(await list()).map((one) => String(one.name)));
    }
    const child = spawn('python3', [SCRIPT, sandbox.url, OWNER, String(seed), String(ROUNDS)], {
      env: environmentFor(sandbox.url, OWNER),
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: 180_000,
    });
    child.stdin.end(JSON.stringify(operations));
    const found = JSON.parse(await text(child.stdout)) as Found;
    expect(found.broken).toEqual([]);
    expect(found.invalid).toEqual([]);
    const all = Object.values(operations).flat().length;
    expect(found.calls).toBe((all - found.unknown.length) * ROUNDS);
    expect(found.unknown.length).toBeLessThan(all / 10);
    expect(Object.keys(found.answered).length).toBeGreaterThan(all / 3);
  });
});
