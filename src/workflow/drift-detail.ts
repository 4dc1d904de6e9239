import { maskChange } from '../domain/mask-plan.ts';
import type { Json, PlannedChange } from '../domain/plan.ts';
import { referenceIn, type SynthesizedConfig } from './synthesized-config.ts';

/** Name of the share that a resource is, or belongs to, as declared. */
export function shareOf(address: string, config: SynthesizedConfig): string | null {
  const declared = config.resource(address);
  const owner = address.startsWith('aws_ram_resource_share.')
    ? declared
    : config.resource(referenceIn(declared?.['resource_share_arn'])?.address ?? '');
  const name = owner?.['name'];
  return typeof name === 'string' ? name : null;
}

/** What happened to a resource outside Terraform, in one line; sensitive values are not told. */
export function detailOfDrift(change: PlannedChange, ended: 'expired' | 'rejected' | null): string {
  if (change.action === 'delete') return gone(change, ended);
  const before = change.before ?? {};
  const after = change.after ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const differences = names.filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  const shown = maskChange(change);
  const told = differences.map((name) => {
    const hidden = shown.before?.[name] !== before[name] || shown.after?.[name] !== after[name];
    return `${name}: ${hidden ? 'a sensitive value changed' : `${show(before[name])} became ${show(after[name])}`}`;
  });
  return told.length > 0 ? told.join('; ') : 'it was changed outside Terraform';
}

function gone(change: PlannedChange, ended: 'expired' | 'rejected' | null): string {
  const principal = change.before?.['principal'];
  const who = typeof principal === 'string' ? `principal ${principal}` : 'it';
  if (ended === 'expired') return `${who} is no longer associated: its invitation expired unaccepted after 12 hours`;
  if (ended === 'rejected') return `${who} is no longer associated: it rejected the invitation`;
  return typeof principal === 'string' ? `${who} is no longer associated` : 'it no longer exists in AWS';
}

const show = (value: Json | undefined): string =>
  value === undefined || value === null ? 'nothing' : JSON.stringify(value);
