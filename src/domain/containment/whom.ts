import { nameOfArn, type Arn } from '../arn.ts';
import { personLabel, type ContainedPerson } from './containment.ts';

/** Who is cut off: a person by their id, whatever they act through, or whoever acts through a role, whoever that is. */
export type Whom =
  { readonly person: ContainedPerson; readonly role: null } | { readonly person: null; readonly role: Arn };

/** That alone, of something that says more. */
export const whomOf = (whom: Whom): Whom =>
  whom.person === null ? { person: null, role: whom.role } : { person: whom.person, role: null };

/** How they are called on screen; it is also what is typed. */
export const whomLabel = (whom: Whom): string =>
  whom.person === null ? nameOfArn(whom.role) : personLabel(whom.person);

/** With what a policy knows them by. */
export const whomInFull = (whom: Whom): string =>
  whom.person === null ? whom.role : `${personLabel(whom.person)} (${whom.person.userId})`;

export const isSameWhom = (one: Whom, other: Whom): boolean =>
  one.person === null ? one.role === other.role : one.person.userId === other.person?.userId;
