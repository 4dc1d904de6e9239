import { expect } from 'vitest';

import { createClientPool } from '../../../../src/sandbox/provider/aws/clients.ts';
import type { Clients } from '../../../../src/sandbox/provider/aws/clients.ts';
import { CONSUMER, OWNER, provider } from './served.ts';
import type { Served } from './served.ts';
import { workspace } from './terraform.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, string>>;
type Resources = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** What one resource goes through. */
export interface Life {
  /** Its configuration at birth. */
  readonly born: Attributes;
  /** Changed in place. */
  readonly change?: Attributes;
  /** Changed by replacement, which each of these attributes forces. */
  readonly replace?: Attributes;
  /** From its state; default `id`. Null: the genuine provider cannot import it either. */
  readonly importId?: ((state: Values) => string) | null;
  /** There is always one: deleting it empties it. */
  readonly endless?: true;
}

/** Lives by address, in one configuration. */
export type Lives = Readonly<Record<string, Life>>;

/** A configuration whose resources live together, and what must be there before. */
export interface Company {
  readonly account?: string;
  /** Makes, without terraform, what the configuration needs; what it answers is given to `lives`. */
  readonly given?: (clients: Clients) => Promise<Values>;
  readonly lives: (given: Values) => Lives;
}

interface Shown {
  readonly values?: {
    readonly root_module: { readonly resources?: readonly { readonly address: string; readonly values: Values }[] };
  };
}

const REGION = 'us-east-1';

/**
 * Apply, change in place, drift, loss of the state and import, replacement, end, and the old state against what is gone;
 * with an empty plan after every step. One terraform for all, as it is the starting that takes the time.
 */
export async function live(served: Served, company: Company): Promise<void> {
  const account = company.account ?? OWNER;
  const work = workspace(served.env);
  const pool = createClientPool(served.sandboxUrl);
  const lives = company.lives((await company.given?.(pool.of(account, REGION))) ?? {});
  pool.close();
  const write = (stage: (life: Life) => Attributes, imports?: readonly object[]): void =>
    work.write({
      provider: { aws: [provider(account), provider(CONSUMER, { alias: 'consumer' })] },
      resource: resourcesOf(lives, stage),
      ...(imports && { import: imports }),
    });
  /** A difference fails with what terraform shows of it. */
  const settled = async (): Promise<void> => {
    const ran = await work.run('plan', '-detailed-exitcode', '-no-color', '-input=false');
    expect(ran.code === 0 ? '' : ran.stdout + ran.stderr).toBe('');
  };
  const applied = async (...plan: string[]): Promise<void> => {
    await work.ok('apply', '-auto-approve', '-input=false', '-no-color', ...plan);
    await settled();
  };
  const changing = addressesWith(lives, ({ change }) => change !== undefined);
  const replaced = addressesWith(lives, ({ replace }) => replace !== undefined);
  const returning = addressesWith(lives, ({ endless }) => endless !== true);
  const all = (addresses: readonly string[], action: string) =>
    Object.fromEntries(addresses.map((address) => [address, action]));
  try {
    write(born);
    await work.ok('init', '-input=false');
    await applied();
    const beforeChange = await work.ok('state', 'pull');

    write(changed);
    expect((await work.plan()).actions).toEqual(all(changing, 'update'));
    await applied('p.bin');
    const afterChange = await work.ok('state', 'pull');

    // To who has only the old state, somebody else changed all this.
    await work.pushState(beforeChange);
    write(born);
    const { drift, actions } = await work.plan();
    expect(drift).toMatchObject(all(changing, 'update'));
    expect(actions).toEqual(all(changing, 'update'));
    await work.pushState(afterChange);

    write(changed);
    const { values } = JSON.parse(await work.ok('show', '-json')) as Shown;
    const imports = (values?.root_module.resources ?? []).flatMap(({ address, values: state }) => {
      const idOf = lives[address]?.importId;
      return idOf === null ? [] : [{ to: address, id: idOf?.(state) ?? state['id'] }];
    });
    await work.ok('state', 'rm', ...imports.map(({ to }) => to));
    write(changed, imports);
    expect((await work.plan()).actions).toEqual({});
    await applied('p.bin');

    if (replaced.length > 0) {
      write(replacedBy);
      const plan = await work.plan();
      expect(plan.actions).toMatchObject(all(replaced, 'delete+create'));
      for (const address of replaced) {
        const paths = Object.keys(lives[address]?.replace ?? {}).map((name) => [name]);
        expect(plan.replacePaths[address], address).toEqual(expect.arrayContaining(paths));
      }
      await applied('p.bin');
    }

    const last = await work.ok('state', 'pull');
    await work.ok('destroy', '-auto-approve', '-input=false', '-no-color');
    // The serial that the emptied state has reached is no obstacle to putting an older one back.
    await work.pushState(last);
    const { actions: again } = await work.plan();
    expect(again).toMatchObject(all(returning, 'create'));
  } finally {
    work.remove();
  }
}

const born = ({ born: attributes }: Life): Attributes => attributes;
const changed = (life: Life): Attributes => ({ ...life.born, ...life.change });
const replacedBy = (life: Life): Attributes => ({ ...changed(life), ...life.replace });

const addressesWith = (lives: Lives, which: (life: Life) => boolean): string[] =>
  Object.entries(lives).flatMap(([address, life]) => (which(life) ? [address] : []));

function resourcesOf(lives: Lives, stage: (life: Life) => Attributes): Resources {
  const resources: Record<string, Record<string, Attributes>> = {};
  for (const [address, life] of Object.entries(lives)) {
    const [type = '', name = ''] = address.split('.');
    (resources[type] ??= {})[name] = stage(life);
  }
  return resources;
}
