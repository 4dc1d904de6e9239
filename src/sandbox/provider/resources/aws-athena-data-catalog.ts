import type { Athena, CreateDataCatalogCommandInput } from '@aws-sdk/client-athena';

import { isAwsError } from '../aws/aws-fault.ts';
import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { athenaTags } from '../families/athena/tags.ts';
import { text } from '../values/fields.ts';

/** A data catalog; its id is its name. */
export const athenaDataCatalog = declaredType<Athena>({
  type: 'aws_athena_data_catalog',
  framework: 'sdk-v2',
  label: 'Athena Data Catalog',
  client: (clients) => clients.athena(),
  gone: [],
  names: { arn: null },
  tags: athenaTags((name, account, region) => `arn:aws:athena:${region}:${account}:datacatalog/${name}`),
  async create({ client, members, fields, tags, record }) {
    await client.createDataCatalog({ ...members<CreateDataCatalogCommandInput>(), Tags: keyValues(tags) });
    record({ id: text(fields, 'name') });
  },
  async read({ client, fields }) {
    try {
      return (await client.getDataCatalog({ Name: text(fields, 'id') })).DataCatalog;
    } catch (thrown) {
      // Athena has no code of its own for it.
      if (isAwsError(thrown, 'InvalidRequestException') && /not found/.test((thrown as Error).message))
        return undefined;
      throw thrown;
    }
  },
  also: (_answer, state, { account, region }) => ({
    arn: `arn:aws:athena:${region}:${account}:datacatalog/${text(state, 'id')}`,
  }),
  update({ client, members }) {
    const { Name, Type, Description, Parameters } = members<CreateDataCatalogCommandInput>();
    return client.updateDataCatalog({ Name, Type, Description, Parameters });
  },
  delete: ({ client, fields }) => client.deleteDataCatalog({ Name: text(fields, 'id') }),
});
