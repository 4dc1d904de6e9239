import { setTimeout as sleep } from 'node:timers/promises';
import { SagelaneError, type Problem } from '../../domain/errors.ts';
import type { ActiveFault, SandboxAdmin, SandboxCall, SandboxExport, SandboxInfo } from '../ports.ts';
import { ADMIN_PREFIX } from './admin-prefix.ts';

/** The admin surface of the sandbox at that address. */
export function sandboxAdmin(url: string): SandboxAdmin {
  return {
    info: () => ask<SandboxInfo>(url, 'GET', 'info'),
    tick: async (ms) => (await ask<{ now: string }>(url, 'POST', 'tick', { ms })).now,
    setRate: async (rate) => (await ask<{ now: string }>(url, 'POST', 'rate', { rate })).now,
    faults: async () => (await ask<{ faults: ActiveFault[] }>(url, 'GET', 'faults')).faults,
    addFault: async (rule) => (await ask<{ fault: ActiveFault }>(url, 'POST', 'faults', rule)).fault,
    clearFaults: async (id) => (await ask<{ cleared: number }>(url, 'DELETE', 'faults', { id })).cleared,
    export: () => ask<SandboxExport>(url, 'GET', 'export'),
    import: async (world) => (await ask<{ records: number }>(url, 'POST', 'import', world)).records,
    seed: async (seed) => (await ask<{ records: number }>(url, 'POST', 'seed', seed ?? {})).records,
    stop: async () => {
      await ask(url, 'POST', 'stop');
      await untilGone(url);
    },
    calls: async () => (await ask<{ calls: SandboxCall[] }>(url, 'GET', 'calls')).calls,
  };
}

/** Stopping is over when nothing answers there any more. */
async function untilGone(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      await ask(url, 'GET', 'info');
    } catch (thrown) {
      if (thrown instanceof SagelaneError && thrown.code === 'SandboxUnreachable') return;
    }
    await sleep(25);
  }
}

/** A large world takes its time to be read and written. */
const PATIENCE_MS = 60_000;

async function ask<T>(url: string, method: string, name: string, body?: object): Promise<T> {
  const where = url.replace(/\/+$/, '');
  let response: Response;
  try {
    response = await fetch(`${where}${ADMIN_PREFIX}${name}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new SagelaneError(
      {
        code: 'SandboxUnreachable',
        what: 'no sandbox answers',
        where,
        why: String((cause as { cause?: Error }).cause?.message ?? (cause as Error).message),
        fix: 'start one with sagelane sandbox start, or give another URL',
      },
      { cause },
    );
  }
  const answer = (await response.json().catch(() => ({}))) as T & { error?: string; problems?: Problem[] };
  if (response.ok) return answer;
  if (answer.problems) throw new SagelaneError(answer.problems);
  const why = answer.error ?? `it answered ${response.status}`;
  throw new SagelaneError({
    code: 'SandboxRefused',
    what: `the sandbox refused ${name}`,
    where,
    why,
    fix: 'correct what was asked, and check that the URL is that of a sandbox of this version',
  });
}
