import type { Clients } from '../aws/clients.ts';
import { attempt } from '../aws/aws-fault.ts';
import type { DataSourceType, ResourceContext } from '../engine/resource-type.ts';
import { schemaData } from '../schema/schema-data.ts';
import type { Fields } from '../values/value.ts';
import { answeredFields } from './answered.ts';
import type { Naming } from './names.ts';

interface DeclaredData<Client> extends Naming {
  readonly type: string;
  /** As the genuine provider calls it. */
  readonly label: string;
  client(clients: Clients): Promise<Client>;
  /** AWS's answer, and what of it the schema says in other words, its `id` among it. */
  read(client: Client, config: Fields, context: ResourceContext): Promise<{ answer: object; also: Fields }>;
}

/** A data source whose attributes are an API's members under other names. */
export const declaredData = <Client>({
  type,
  label,
  client,
  read,
  ...naming
}: DeclaredData<Client>): DataSourceType => ({
  type,
  async read(config, context) {
    const { answer, also } = await attempt(`reading ${label}`, async () =>
      read(await client(context.clients), config, context),
    );
    return { ...answeredFields(schemaData().dataSources[type]?.block ?? {}, answer, naming), ...also };
  },
});
