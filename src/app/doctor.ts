import { access, constants } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AccountReaders } from '../aws/ports.ts';
import { placeName } from '../domain/account-reach.ts';
import { counted } from '../domain/counted.ts';
import { problemsOf, SagelaneError } from '../domain/errors.ts';
import { principalsOf } from '../domain/lineage/group-policy.ts';
import { lineageGroup } from '../domain/shareables/lineage-group.ts';
import type { App } from './app.ts';

export interface Diagnosis {
  readonly subject: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly fix: string | null;
}

/** Looks at everything the product needs, one thing after the other; nothing is changed. */
export async function* diagnose(app: App): AsyncGenerator<Diagnosis> {
  yield {
    subject: 'sagelane',
    ok: true,
    detail: `${app.options.toolVersion} on Node.js ${process.versions.node}`,
    fix: null,
  };
  yield await attempt('terraform', async () => {
    const { binary } = await app.terraform();
    return `${binary.product} ${binary.version} at ${binary.path}`;
  });
  yield await attempt('manifest', async () => {
    const manifest = app.manifestOrNull();
    return manifest
      ? `${manifest.file}: ${counted(manifest.accounts.length, 'account')}, ${counted(manifest.shares.length, 'share')}`
      : `none at ${app.paths.manifest}; the accounts of the caller are used`;
  });
  yield await attempt('journal', async () => {
    const journal = await app.context.journal();
    const { ok, detail } = await journal.verify();
    if (!ok) throw new Error(`${journal.file}: ${detail}`);
    return `${journal.file}: ${detail}`;
  });
  yield await attempt('cache', async () => `${await writable(app.paths.cache)} can be written`);
  yield await attempt('project folder', async () => `${await writable(app.paths.sagelane)} can be written`);
  yield* accounts(app);
}

async function* accounts(app: App): AsyncGenerator<Diagnosis> {
  let known;
  try {
    known = await app.context.places();
  } catch (thrown) {
    yield failed('credentials', thrown);
    return;
  }
  const aws = await app.context.aws();
  for (const { id, alias, region } of known) {
    const subject = `account ${placeName({ account: id, alias, region }, known)}`;
    const readers = aws.readers(id, region);
    const access = await attempt(subject, async () => {
      const { account, arn } = await readers.identity();
      if (account !== id) throw new Error(`its credentials belong to account ${account} (${arn}), not to ${id}`);
      return `${arn} in ${region}`;
    });
    yield access;
    // Without credentials the rest would only say the same again.
    if (!access.ok) continue;
    yield await attempt(
      `${subject} may read AWS RAM`,
      async () => `${(await readers.shares.owned()).length} shares owned`,
    );
    yield await attempt(
      `${subject} may read SageMaker pipelines`,
      async () => `${(await readers.pipelines.own()).length} pipelines`,
    );
    yield await attempt(`${subject} lineage group`, () => lineageGroupOf(readers));
  }
}

/** Whether whoever the account shares its lineage with has all seven actions: AWS knows no smaller share. */
async function lineageGroupOf({ account, region, lineage }: AccountReaders): Promise<string> {
  if (!(await lineage.hasGroup(lineageGroup.only))) return 'not there yet: it comes with the first lineage entity';
  const policy = await lineage.groupPolicy(lineageGroup.only);
  const arn = `arn:aws:sagemaker:${region}:${account}:${lineageGroup.prefix}${lineageGroup.only}`;
  const principals = policy === null ? [] : (principalsOf(policy, arn) ?? []);
  const lacking = principals.filter(({ missing }) => missing.length > 0);
  if (lacking.length > 0)
    throw new SagelaneError({
      code: 'LineageActionsMissing',
      what: lacking.map(({ principal, missing }) => `${principal} lacks ${missing.join(', ')}`).join('; '),
      fix: 'share the group by RAM with its default permission, which has all seven actions',
    });
  if (principals.length === 0) return 'shared with nobody';
  return `all seven actions for ${principals.map(({ principal }) => principal).join(', ')}`;
}

async function attempt(subject: string, look: () => Promise<string>): Promise<Diagnosis> {
  try {
    return { subject, ok: true, detail: await look(), fix: null };
  } catch (thrown) {
    return failed(subject, thrown);
  }
}

function failed(subject: string, thrown: unknown): Diagnosis {
  const [problem] = problemsOf(thrown);
  const detail = problem ? `${problem.what}${problem.why === undefined ? '' : ` (${problem.why})`}` : String(thrown);
  return { subject, ok: false, detail, fix: problem?.code === 'Internal' ? null : (problem?.fix ?? null) };
}

/** The folder itself, or the nearest one above it that exists: the rest is made when it is needed. */
async function writable(folder: string): Promise<string> {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  await access(nearest, constants.W_OK);
  return folder;
}
