import { placeName } from '../../../domain/account-reach.ts';
import type { CommandContext, WorkAccount } from '../context.ts';

/** An account in one Region, as it is called among all of them. */
export interface NamedPlace extends WorkAccount {
  /** Alias or id, with the Region where several are looked at. */
  readonly name: string;
}

/** Where is looked: each account in each Region of it that is read. */
export async function namedPlaces(context: Pick<CommandContext, 'places'>): Promise<readonly NamedPlace[]> {
  const places = await context.places();
  return places.map((one) => ({ ...one, name: placeName({ ...one, account: one.id }, places) }));
}
