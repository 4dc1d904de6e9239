import type { Clock } from '../../../domain/clock.ts';
import type { ClientPool } from '../aws/clients.ts';
import type { RpcHandlers } from '../protocol/rpcs.ts';
import { fromDynamicValue, toDynamicValue } from '../protocol/dynamic-value.ts';
import type { MessageOf } from '../protocol/messages.ts';
import { conform } from '../schema/conform.ts';
import { schemaResponse } from '../schema/schema-message.ts';
import { schemaData } from '../schema/schema-data.ts';
import { isFields } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import { configure } from './configure.ts';
import type { Surroundings } from './configure.ts';
import { contextOf } from './context.ts';
import { ProviderFault, diagnosticOf, pathMessage } from './fault.ts';
import { importedFields } from './imported.ts';
import { HalfDone, createResource, refreshResource, updateResource } from './lifecycle.ts';
import { planChange } from './plan-change.ts';
import type { ResourceContext, ResourceType } from './resource-type.ts';
import { dataSourceSchema, resourceSchema, resourceType, servedDataSource, servedResource } from './served.ts';
import type { ProviderSession } from './session.ts';

export interface ProviderOptions {
  readonly clients: ClientPool;
  readonly clock: Clock;
  readonly environment: Surroundings['environment'];
  /**
   * Makes Terraform hold every apply to its plan to the letter, also where the genuine provider is let off (its SDKv2
   * types). For this provider's own tests.
   */
  readonly strict?: boolean;
}

/** Answers the plugin protocol for the types that are served, from their schema and their AWS calls. */
export function createProvider(options: ProviderOptions): RpcHandlers<ProviderSession> {
  const around: Surroundings = { clients: options.clients, environment: options.environment, identities: new Map() };
  const context = (session: ProviderSession, fields: Fields) =>
    contextOf(settingsOf(session), fields, session.stop.signal, options);
  const legacy = (type: ResourceType): boolean => type.framework === 'sdk-v2';

  return {
    GetMetadata: () => ({
      server_capabilities: { plan_destroy: true, get_provider_schema_optional: true },
      resources: Object.keys(schemaData().resources).map((type_name) => ({ type_name })),
      data_sources: Object.keys(schemaData().dataSources).map((type_name) => ({ type_name })),
    }),
    GetSchema: () => schemaResponse(),
    PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),
    ValidateResourceTypeConfig: ({ type_name, config }) => ({
      diagnostics: (resourceType(type_name)?.validate?.(fieldsOf(config)) ?? []).map(diagnosticOf),
    }),
    ValidateDataSourceConfig: () => ({}),
    Configure: (request, session) =>
      diagnosed(async () => {
        session.settings = await configure(fieldsOf(request.config), around);
        return {};
      }),
    UpgradeResourceState: ({ type_name, raw_state }) =>
      diagnosed(() => {
        const state = JSON.parse(Buffer.from(raw_state?.json ?? []).toString('utf8')) as Value;
        return { upgraded_state: toDynamicValue(conform(resourceSchema(type_name).block, orEmpty(state))) };
      }),
    ReadResource: (request, session) =>
      diagnosed(async () => {
        const state = fieldsOf(request.current_state);
        const type = servedResource(request.type_name);
        const imported = Buffer.from(request.private).equals(IMPORTED);
        const reading = { ...context(session, state), imported };
        const next = await refreshResource(type, resourceSchema(type.type), state, reading);
        return { new_state: toDynamicValue(next), private: imported ? undefined : request.private };
      }),
    PlanResourceChange: (request, session) =>
      diagnosed(() => {
        const type = servedResource(request.type_name);
        const proposed = fromDynamicValue(request.proposed_new_state);
        if (!isFields(proposed)) return { planned_state: toDynamicValue(null), planned_private: request.prior_private };
        const { block } = resourceSchema(type.type);
        const change = { config: fieldsOf(request.config), prior: maybeFields(request.prior_state), proposed };
        const hints = schemaData().hints(type.type);
        const { planned, replaces } = planChange(type, block, hints, change, settingsOf(session));
        return {
          planned_state: toDynamicValue(conform(block, planned)),
          requires_replace: replaces.map(pathMessage),
          planned_private: request.prior_private,
          legacy_type_system: legacy(type),
        };
      }),
    ApplyResourceChange: async (request, session) => {
      const prior = maybeFields(request.prior_state);
      try {
        const type = servedResource(request.type_name);
        const planned = maybeFields(request.planned_state);
        const next = await applyChange(type, prior, planned, context(session, planned ?? prior ?? {}));
        return {
          new_state: toDynamicValue(next),
          private: request.planned_private,
          legacy_type_system: legacy(type) && options.strict !== true,
        };
      } catch (thrown) {
        const half = thrown instanceof HalfDone;
        return {
          new_state: toDynamicValue(half ? thrown.state : prior),
          diagnostics: [diagnosticOf(half ? thrown.cause : thrown)],
          // What a failed apply leaves need not be what was planned.
          legacy_type_system: true,
        };
      }
    },
    ImportResourceState: ({ type_name, id }) =>
      diagnosed(() => {
        const type = servedResource(type_name);
        const { block } = resourceSchema(type_name);
        const state = conform(block, importedFields(type, block, id));
        return { imported_resources: [{ type_name, state: toDynamicValue(state), private: IMPORTED }] };
      }),
    ReadDataSource: (request, session) =>
      diagnosed(async () => {
        const config = fieldsOf(request.config);
        const type = servedDataSource(request.type_name);
        const { block } = dataSourceSchema(type.type);
        const reading = context(session, config);
        const region: Fields = block.attributes?.['region'] ? { region: reading.region } : {};
        const state = conform(block, { ...config, ...region, ...(await type.read(config, reading)) });
        return { state: toDynamicValue(state) };
      }),
    Stop: (_request, session) => {
      session.stop.abort(new Error('terraform was interrupted'));
      return {};
    },
  };
}

/** What terraform keeps beside an imported state until it has been read. */
const IMPORTED = Buffer.from('imported');

async function applyChange(
  type: ResourceType,
  prior: Fields | null,
  planned: Fields | null,
  context: ResourceContext,
): Promise<Fields | null> {
  const schema = resourceSchema(type.type);
  if (planned === null) {
    if (prior !== null) await type.delete(prior, context);
    return null;
  }
  if (prior === null) return createResource(type, schema, planned, context);
  return updateResource(type, schema, planned, prior, context);
}

/** Runs a handler; what it throws is answered as a diagnostic, which Terraform shows beside the resource. */
async function diagnosed<Response extends object>(
  handle: () => Response | Promise<Response>,
): Promise<Response | { readonly diagnostics: readonly ReturnType<typeof diagnosticOf>[] }> {
  try {
    return await handle();
  } catch (thrown) {
    return { diagnostics: [diagnosticOf(thrown)] };
  }
}

function settingsOf(session: ProviderSession): NonNullable<ProviderSession['settings']> {
  if (session.settings) return session.settings;
  throw new ProviderFault('the provider connection is not configured', {
    detail: 'terraform connected again without configuring the provider; run the command again.',
  });
}

type Dynamic = MessageOf<'DynamicValue'> | undefined;

const orEmpty = (value: Value): Fields => (isFields(value) ? value : {});

const fieldsOf = (value: Dynamic): Fields => orEmpty(fromDynamicValue(value));

function maybeFields(value: Dynamic): Fields | null {
  const fields = fromDynamicValue(value);
  return isFields(fields) ? fields : null;
}
