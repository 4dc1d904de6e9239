import type { Aws } from '../aws/ports.ts';
import type { Watchers, WorkAccount } from '../commands/engine/context.ts';
import type { Clock } from '../domain/clock.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { PlacesOptions } from '../watchers/sessions/places.ts';

interface Parts {
  readonly aws: () => Promise<Aws>;
  /** Accounts, each in every Region of it that is read. */
  readonly places: () => Promise<readonly WorkAccount[]>;
  readonly manifest: () => Manifest | null;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal: AbortSignal;
}

/** Who runs what as whom: all of it reads. */
export function sessionWatchers(
  parts: Parts,
): Pick<Watchers, 'sessions' | 'apps' | 'audit' | 'directory' | 'person' | 'startedAs'> {
  const { aws, places, manifest, clock, emit, signal } = parts;
  const placesOf = async (chosen?: readonly WorkAccount[]): Promise<PlacesOptions> => ({
    aws: await aws(),
    manifest: manifest(),
    accounts: chosen ?? (await places()),
    clock,
    signal,
    progress: tellProgress(emit),
  });
  return {
    async sessions({ user, accounts: chosen, ...wish } = {}) {
      const { readSessionBoard, findUserId } = await import('../watchers/index.ts');
      const options = { ...(await placesOf(chosen)), ...wish };
      if (user === undefined) return readSessionBoard(options);
      const userId = await findUserId({ ...options, user });
      return readSessionBoard({ ...options, userId });
    },
    async directory() {
      const { findDirectory } = await import('../watchers/index.ts');
      return findDirectory(await placesOf());
    },
    async person(user) {
      const { findPerson } = await import('../watchers/index.ts');
      return findPerson({ ...(await placesOf()), user });
    },
    async startedAs(userId) {
      const { startedAs } = await import('../watchers/index.ts');
      return startedAs({ ...(await placesOf()), userId });
    },
    async apps() {
      const { readPersonalApps } = await import('../watchers/index.ts');
      return readPersonalApps(await placesOf());
    },
    async audit({ user, ...wish }) {
      const { findUserId, readAudit } = await import('../watchers/index.ts');
      const options = { ...(await placesOf()), ...wish };
      if (user === undefined) return readAudit(options);
      const userId = await findUserId({ ...options, user });
      return readAudit({ ...options, userId });
    },
  };
}

/** The first pages of a reading are there in a moment; what takes longer is told. */
const tellProgress =
  (emit: Emit): NonNullable<PlacesOptions['progress']> =>
  ({ id: account, region }, reached) => {
    if (reached.requests % 10 === 0) emit({ type: 'history.read', account, region, ...reached });
  };
