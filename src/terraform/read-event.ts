import { jsonOf } from '../domain/json-of.ts';
import type { ChangeAction } from '../domain/plan.ts';
import { asNumber, asObject, asText } from './json-shape.ts';
import type { UncheckedObject } from './json-shape.ts';
import type { TerraformEvent } from './ports.ts';
import { readDiagnostic } from './read-diagnostic.ts';

/** One line of `-json` output in, one event out; null for kinds the product does not need and for lines that are no JSON. */
export type EventReader = (line: string) => TerraformEvent | null;

/**
 * https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 *
 * Remembers when each resource began: `elapsed_seconds` is whole seconds, the timestamps are finer.
 */
export function createEventReader(cwd: string): EventReader {
  const begun = new Map<string, number>();
  return (line) => {
    // `init -json` of Terraform 1.11 prints some lines for people in between.
    if (!line.startsWith('{')) return null;
    const message = asObject(jsonOf(line));
    const type = asText(message['type']);
    if (type === undefined) return null;
    switch (type) {
      case 'diagnostic':
        return { kind: 'diagnostic', ...readDiagnostic(asObject(message['diagnostic']), cwd) };
      case 'change_summary':
        return readSummary(asObject(message['changes']));
      case 'apply_start':
      case 'apply_progress':
      case 'apply_complete':
      case 'apply_errored':
        return readResource(type, message, begun);
      default:
        return null;
    }
  };
}

function readSummary(changes: UncheckedObject): TerraformEvent | null {
  const operation = asText(changes['operation']);
  if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy') return null;
  return {
    kind: 'summary',
    create: asNumber(changes['add']) ?? 0,
    update: asNumber(changes['change']) ?? 0,
    delete: asNumber(changes['remove']) ?? 0,
    operation,
  };
}

function readResource(type: string, message: UncheckedObject, begun: Map<string, number>): TerraformEvent | null {
  const hook = asObject(message['hook']);
  const address = asText(asObject(hook['resource'])['addr']);
  const action = ACTIONS[asText(hook['action']) ?? ''];
  if (address === undefined || action === undefined) return null;

  const key = `${action} ${address}`;
  const at = Date.parse(asText(message['@timestamp']) ?? '');
  const fallback = (asNumber(hook['elapsed_seconds']) ?? 0) * 1000;
  if (type === 'apply_start') begun.set(key, at);
  const since = at - (begun.get(key) ?? Number.NaN);
  const elapsedMs = Number.isFinite(since) ? Math.max(0, since) : fallback;

  if (type === 'apply_progress') return { kind: 'resource.progressed', address, action, elapsedMs };
  if (type !== 'apply_start') begun.delete(key);
  const kind = KINDS[type];
  if (kind === undefined) return null;
  return { kind, address, action, elapsedMs, id: asText(hook['id_value']) ?? null };
}

const KINDS: Readonly<Record<string, 'resource.started' | 'resource.finished' | 'resource.failed'>> = {
  apply_start: 'resource.started',
  apply_complete: 'resource.finished',
  apply_errored: 'resource.failed',
};

const ACTIONS: Readonly<Record<string, ChangeAction>> = {
  create: 'create',
  read: 'read',
  update: 'update',
  replace: 'replace',
  delete: 'delete',
  remove: 'forget',
  forget: 'forget',
  noop: 'no-op',
};
