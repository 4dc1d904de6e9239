import type { Filter } from '@aws-sdk/client-ec2';

import { blocks, text, textMap, texts } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

/** `filter` blocks and `tags`, as EC2's filters. */
export const filtersOf = (config: Fields, more: Readonly<Record<string, string | undefined>> = {}): Filter[] => [
  ...blocks(config, 'filter').map((one) => ({ Name: text(one, 'name'), Values: texts(one, 'values') })),
  ...Object.entries(textMap(config['tags'])).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] })),
  ...Object.entries(more).flatMap(([Name, value]) => (value === undefined ? [] : [{ Name, Values: [value] }])),
];
