import { UNIQUE_SUFFIX, uniqueSuffix } from '../../engine/unique-id.ts';
import type { ResourceContext } from '../../engine/resource-type.ts';
import { optionalText } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

/** The configured name, else a generated one that begins with `name_prefix` (`terraform-` without one). */
export const nameOrGenerated = (planned: Fields, { clock }: ResourceContext): string =>
  optionalText(planned, 'name') ?? (optionalText(planned, 'name_prefix') ?? 'terraform-') + uniqueSuffix(clock);

/** The prefix of a generated name; empty when the name does not look generated. */
export const prefixOfName = (name: string): string => UNIQUE_SUFFIX.exec(name)?.groups?.['prefix'] ?? '';
