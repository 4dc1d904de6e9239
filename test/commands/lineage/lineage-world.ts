import { paginateGetResourceShareInvitations, RAM } from '@aws-sdk/client-ram';
import { SageMaker } from '@aws-sdk/client-sagemaker';
import { createAws } from '../../../src/aws/index.ts';
import type { CommandContext } from '../../../src/commands/engine/context.ts';
import type { Clock } from '../../../src/domain/clock.ts';
import type { AppEvent, EventBody } from '../../../src/domain/events/index.ts';
import { sandboxAdmin, startSandbox } from '../../../src/sandbox/index.ts';

export const REGION = 'us-east-1';

export const groupArn = (owner: string): string =>
  `arn:aws:sagemaker:${REGION}:${owner}:lineage-group/sagemaker-default-lineage-group`;

/** A sandbox with nothing in it, and what its accounts do there with their own clients. */
export async function lineageWorld() {
  const sandbox = await startSandbox({ empty: true });
  const admin = sandboxAdmin(sandbox.url);
  const config = (account: string) => ({
    region: REGION,
    endpoint: sandbox.url,
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
  });
  const clients = new Map<string, { readonly sagemaker: SageMaker; readonly ram: RAM }>();
  const as = (account: string) => {
    const known = clients.get(account) ?? { sagemaker: new SageMaker(config(account)), ram: new RAM(config(account)) };
    clients.set(account, known);
    return known;
  };
  let now = new Date((await admin.info()).now);
  const clock: Clock = { now: () => now, sleep: () => Promise.resolve() };
  const tick = async (ms: number): Promise<void> => void (now = new Date(await admin.tick(ms)));
  const aws = createAws({
    accounts: [],
    sandboxUrl: sandbox.url,
    defaultRegion: REGION,
    toolVersion: '0.0.0',
    env: {},
    clock,
  });

  const accept = async (account: string): Promise<void> => {
    const { ram } = as(account);
    for await (const { resourceShareInvitations = [] } of paginateGetResourceShareInvitations({ client: ram }, {}))
      for (const { resourceShareInvitationArn, status } of resourceShareInvitations)
        if (status === 'PENDING') await ram.acceptResourceShareInvitation({ resourceShareInvitationArn });
  };

  return {
    url: sandbox.url,
    admin,
    aws,
    clock,
    tick,
    as,
    async artifact(account: string, name: string, more: { readonly uri?: string; readonly type?: string } = {}) {
      const { ArtifactArn = '' } = await as(account).sagemaker.createArtifact({
        ArtifactName: name,
        ArtifactType: more.type ?? 'DataSet',
        Source: { SourceUri: more.uri ?? `s3://${account}/${name}` },
        Properties: { of: name },
      });
      return ArtifactArn;
    },
    async link(account: string, SourceArn: string, DestinationArn: string) {
      await as(account).sagemaker.addAssociation({ SourceArn, DestinationArn, AssociationType: 'DerivedFrom' });
    },
    /** The owner's lineage group for these accounts, and all of them accept. */
    async share(owner: string, principals: readonly string[]): Promise<void> {
      if (principals.length === 0) return;
      await as(owner).ram.createResourceShare({
        name: `lineage-of-${owner}`,
        resourceArns: [groupArn(owner)],
        principals: [...principals],
      });
      for (const principal of principals) await accept(principal);
      await tick(2_000);
    },
    /** What a command of the operator of these accounts works with; its events are noted. */
    operator(accounts: readonly string[], more: Partial<CommandContext> = {}) {
      const events: EventBody[] = [];
      const context = {
        accounts: () => Promise.resolve(accounts.map((id) => ({ id, alias: null, region: REGION }))),
        places: () => Promise.resolve(accounts.map((id) => ({ id, alias: null, region: REGION }))),
        aws: () => Promise.resolve(aws),
        calls: () => [],
        hasManifest: false,
        clock,
        emit: (event: EventBody) => events.push(event),
        globalFlags: ['--sandbox'],
        readOnlyReason: null,
        signal: new AbortController().signal,
        ...more,
      } as unknown as CommandContext;
      return { context, events: events as readonly (EventBody & Partial<Pick<AppEvent, 'at'>>)[] };
    },
    async close() {
      aws.close();
      for (const { sagemaker, ram } of clients.values()) {
        sagemaker.destroy();
        ram.destroy();
      }
      await sandbox.close();
    },
  };
}

export type LineageWorld = Awaited<ReturnType<typeof lineageWorld>>;
