import type { CommandContext } from '../commands/engine/context.ts';
import { SagelaneError } from '../domain/errors.ts';

export const ON_CALL = "with the rights of the manifest's on-call role in every account, and no others";

/** The least that an incident needs: whoever is on call takes the role that the manifest made for it. */
export async function becomeOnCall({ hasManifest, manifest, aws }: CommandContext): Promise<void> {
  const role = hasManifest ? manifest().onCall?.role : undefined;
  if (role === undefined)
    throw new SagelaneError({
      code: 'OnCallRoleMissing',
      what: '--on-call was given, and no role is declared for it',
      fix: 'declare onCall in the manifest and apply it, or leave --on-call away',
    });
  (await aws()).become(role);
}
