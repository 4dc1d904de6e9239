import type { AccountStacks } from '../account-stacks.ts';
import { addAudit } from './audit.ts';
import { addConsumerRoles } from './consumer-roles.ts';
import { addContainment } from './containment.ts';
import { addOnCall } from './on-call.ts';
import { addShares } from './shares.ts';
import { addStudios } from './studios.ts';

/** Every kind of declaration that becomes constructs; to add one: a file beside this one and a line here. */
export const DECLARATIONS = [
  addShares,
  addConsumerRoles,
  addStudios,
  addContainment,
  addAudit,
  addOnCall,
] as const satisfies readonly ((stacks: AccountStacks) => void)[];
