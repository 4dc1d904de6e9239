import { regionsOf } from '../account-reach.ts';
import type { Running } from './survey.ts';

/** Roles and policies deny in all of AWS; what runs is only found where somebody looks. */
export const lookedAtNotes = (parts: readonly Pick<Running, 'region'>[]): readonly string[] =>
  parts.length === 0
    ? []
    : [
        `what runs is looked for in ${regionsOf(parts).join(', ')} alone, while the denial acts in every Region: --region A,B looks into others`,
      ];
