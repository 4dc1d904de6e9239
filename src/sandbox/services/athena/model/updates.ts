import type {
  ResultConfiguration,
  WorkGroupConfiguration,
  WorkGroupConfigurationUpdates,
} from '@aws-sdk/client-athena';
import { withDefaults } from './work-groups.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Members named `Remove…` take away what follows in their name; absent members stay as they are. */
function merged<T extends object>(now: T, updates: object): T {
  const result = { ...now } as Record<string, unknown>;
  for (const [name, value] of Object.entries(updates as Plain)) {
    if (value === undefined) continue;
    if (!name.startsWith('Remove')) result[name] = value;
    else if (value === true) delete result[name.slice('Remove'.length)];
  }
  return result as T;
}

export function updated(now: WorkGroupConfiguration, updates: WorkGroupConfigurationUpdates): WorkGroupConfiguration {
  const {
    ResultConfigurationUpdates: results,
    RemoveCustomerContentEncryptionConfiguration: removed,
    ...others
  } = updates;
  const { ManagedQueryResultsConfigurationUpdates: managed, ...members } = others;
  const next = merged<WorkGroupConfiguration>(now, members);
  if (results) next.ResultConfiguration = merged<ResultConfiguration>(now.ResultConfiguration ?? {}, results);
  if (managed) {
    next.ManagedQueryResultsConfiguration = merged(now.ManagedQueryResultsConfiguration ?? { Enabled: false }, managed);
  }
  if (removed === true) delete next.CustomerContentEncryptionConfiguration;
  return withDefaults(next);
}
