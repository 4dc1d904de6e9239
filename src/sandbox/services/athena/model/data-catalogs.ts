import type { DataCatalog, DataCatalogType } from '@aws-sdk/client-athena';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { invalid } from './athena.ts';

interface DataCatalogBody {
  readonly type: DataCatalogType;
  readonly description: string | null;
  readonly parameters: Record<string, string>;
}

export type DataCatalogKept = Kept<DataCatalogBody>;

export const dataCatalogs = resourceKind<DataCatalogBody>('athena:datacatalog');

export const dataCatalogArn = (call: Call, name: string): Arn =>
  `arn:aws:athena:${call.region}:${call.account}:datacatalog/${name}`;

export const dataCatalogNamed = (call: Call, name = ''): DataCatalogKept =>
  dataCatalogs.find(call, dataCatalogArn(call, name)) ?? invalid(`DataCatalog ${name} was not found`);

export const toDataCatalog = ({ name, body }: DataCatalogKept): DataCatalog => ({
  Name: name,
  Type: body.type,
  ...(body.description !== null && { Description: body.description }),
  Parameters: body.parameters,
  Status: 'CREATE_COMPLETE',
});
