import { expect } from 'vitest';

import { OWNER, provider } from './served.ts';
import type { Served } from './served.ts';
import { workspace } from './terraform.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** A configuration with every step that a type goes through in its life. */
export interface Journey {
  readonly resource: Resources;
  readonly data?: Resources;
  readonly account?: string;
  /** Changed in place, by address. */
  readonly change: Readonly<Record<string, Attributes>>;
  /** Replaced, by address; the path is what forces it. */
  readonly replace?: Readonly<Record<string, Attributes>>;
  /** Import ids by address, of the state as applied; `null`: cannot be imported. */
  readonly importId?: Readonly<Record<string, ((state: Readonly<Record<string, string>>) => string) | null>>;
}

interface Shown {
  readonly values?: {
    readonly root_module: {
      readonly resources?: readonly {
        readonly address: string;
        readonly mode: string;
        readonly values: Record<string, string>;
      }[];
    };
  };
}

/**
 * Apply, empty plan, change in place, empty plan, lose the state and import, empty plan, destroy; then the old state
 * against the emptied AWS plans to create everything again.
 */
export async function travel(served: Served, journey: Journey): Promise<void> {
  const work = workspace(served.env);
  const write = (changes: Readonly<Record<string, Attributes>>): void =>
    work.write({
      provider: { aws: [provider(journey.account ?? OWNER)] },
      ...(journey.data && { data: journey.data }),
      resource: changed(journey.resource, changes),
    });
  /** A difference fails with what terraform shows of it. */
  const settled = async (): Promise<void> => {
    const ran = await work.run('plan', '-detailed-exitcode', '-no-color', '-input=false');
    expect(ran.code === 0 ? '' : ran.stdout + ran.stderr).toBe('');
  };
  const apply = async (): Promise<void> => {
    await work.ok('apply', '-auto-approve', '-input=false', '-no-color');
    await settled();
  };
  const addresses = addressesOf(journey.resource);
  try {
    write({});
    await work.ok('init', '-input=false');
    await apply();

    write(journey.change);
    const updates = Object.fromEntries(Object.keys(journey.change).map((address) => [address, 'update']));
    expect((await work.plan()).actions).toEqual(updates);
    await apply();

    const shown = JSON.parse(await work.ok('show', '-json')) as Shown;
    for (const { address, mode, values } of shown.values?.root_module.resources ?? []) {
      const idOf = journey.importId?.[address];
      if (mode === 'data' || idOf === null) continue;
      await work.ok('state', 'rm', address);
      await work.ok('import', '-input=false', '-no-color', address, (idOf ?? ((state) => state['id'] ?? ''))(values));
    }
    await settled();

    if (journey.replace) {
      write({ ...journey.change, ...journey.replace });
      const { actions } = await work.plan();
      for (const address of Object.keys(journey.replace)) expect(actions[address]).toMatch(/delete/);
      write(journey.change);
    }
    const state = await work.ok('state', 'pull');
    await work.ok('destroy', '-auto-approve', '-input=false', '-no-color');
    // The serial that the emptied state has reached is no obstacle to putting an older one back.
    await work.pushState(state);
    const { actions } = await work.plan();
    expect(actions).toEqual(Object.fromEntries(addresses.map((address) => [address, 'create'])));
  } finally {
    work.remove();
  }
}

const addressesOf = (resources: Resources): string[] =>
  Object.entries(resources).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));

const changed = (resources: Resources, changes: Readonly<Record<string, Attributes>>): Resources =>
  Object.fromEntries(
    Object.entries(resources).map(([type, named]) => [
      type,
      Object.fromEntries(
        Object.entries(named).map(([name, attributes]) => [name, { ...attributes, ...changes[`${type}.${name}`] }]),
      ),
    ]),
  );
