import type { Clock } from '../../../domain/clock.ts';
import type { ClientPool } from '../aws/clients.ts';
import { optionalText } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';
import { ProviderFault } from './fault.ts';
import type { ProviderSettings } from './provider-settings.ts';
import type { ResourceContext } from './resource-type.ts';
import { timeoutOf } from './timeouts.ts';
import { uniqueId } from './unique-id.ts';

/** What one call on one resource (or data source) works with. */
export function contextOf(
  settings: ProviderSettings,
  fields: Fields,
  signal: AbortSignal,
  { clients, clock }: { readonly clients: ClientPool; readonly clock: Clock },
): ResourceContext {
  const region = optionalText(fields, 'region') ?? settings.region;
  const { account } = settings;
  if (account === null || region === null) {
    throw new ProviderFault('the provider block holds a value that is known only after apply', {
      detail:
        'what it manages cannot be read before its account and region are known; apply the stack it depends on first.',
    });
  }
  return {
    account,
    region,
    clients: clients.of(account, region),
    settings,
    clock,
    signal,
    timeout: (of, defaultMs) => timeoutOf(fields, of, defaultMs),
    uniqueId: () => uniqueId(clock),
  };
}
