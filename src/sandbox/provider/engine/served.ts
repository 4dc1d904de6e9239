import { dataSourceTypes } from '../data-sources/index.ts';
import { resourceTypes } from '../resources/index.ts';
import { schemaData } from '../schema/schema-data.ts';
import type { Schema } from '../schema/schema.ts';
import { ProviderFault } from './fault.ts';
import type { DataSourceType, ResourceType } from './resource-type.ts';

const resources: ReadonlyMap<string, ResourceType> = new Map(resourceTypes.map((one) => [one.type, one]));
const dataSources: ReadonlyMap<string, DataSourceType> = new Map(dataSourceTypes.map((one) => [one.type, one]));

/** Undefined: in the schema, but not served; validate lets it pass, plan does not. */
export const resourceType = (type: string): ResourceType | undefined => resources.get(type);

export const servedResource = (type: string): ResourceType => resources.get(type) ?? unserved(type);

export const servedDataSource = (type: string): DataSourceType => dataSources.get(type) ?? unserved(type);

export const resourceSchema = (type: string): Schema => schemaData().resources[type] ?? unserved(type);

export const dataSourceSchema = (type: string): Schema => schemaData().dataSources[type] ?? unserved(type);

function unserved(type: string): never {
  throw new ProviderFault(`${type} is not served by the sandbox's provider yet; use --provider genuine`);
}
