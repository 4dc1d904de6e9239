import { isAccountId } from '../../domain/arn.ts';
import type { Draft, Located } from '../draft.ts';
import type { Misfit } from './reference-check.ts';
import { unknownAlias } from './shares.ts';

/** For a text that is an alias, 12 digits, or something else that needs no looking up, such as an ARN. */
export const knownAccount = (word: Located<string> | undefined, draft: Draft): readonly Misfit[] =>
  !word || isAccountId(word.value) || /[:]|^(ou|r)-/.test(word.value)
    ? []
    : unknownAlias(word, draft, 'declare it under accounts:, or write 12 digits or an ARN');
