import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INVITATION_LIFETIME_MS } from '../../../src/domain/share.ts';
import { AwsError } from '../../../src/sandbox/aws-error.ts';
import type { Call } from '../../../src/sandbox/operation.ts';
import { acceptResourceShareInvitation } from '../../../src/sandbox/services/ram/accept-resource-share-invitation.ts';
import { associateResourceShare } from '../../../src/sandbox/services/ram/associate-resource-share.ts';
import { createResourceShare } from '../../../src/sandbox/services/ram/create-resource-share.ts';
import { deleteResourceShare } from '../../../src/sandbox/services/ram/delete-resource-share.ts';
import { disassociateResourceShare } from '../../../src/sandbox/services/ram/disassociate-resource-share.ts';
import { rejectResourceShareInvitation } from '../../../src/sandbox/services/ram/reject-resource-share-invitation.ts';
import { createPipeline } from '../../../src/sandbox/services/sagemaker/create-pipeline.ts';
import { transitions } from '../../../src/sandbox/services/transitions.ts';
import { decideAccess } from '../../../src/sandbox/world/authorization.ts';
import { World } from '../../../src/sandbox/world/world.ts';
import { CONSUMER, definition, OWNER, REGION, ROLE } from '../support/world.ts';

const RECEIVERS = [CONSUMER, '777788889999'] as const;

type Step =
  | { readonly do: 'create' | 'delete' | 'unshare' | 'share'; readonly share: number }
  | { readonly do: 'associate' | 'disassociate'; readonly share: number; readonly receiver: number }
  | { readonly do: 'accept' | 'reject'; readonly invitation: number }
  | { readonly do: 'tick'; readonly ms: number };

const small = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), share: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'unshare' as const), share: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('share' as const), share: small }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('associate' as const, 'associate' as const, 'disassociate' as const),
      share: small,
      receiver: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('accept' as const, 'accept' as const, 'accept' as const, 'reject' as const),
      invitation: fc.nat({ max: 8 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('tick' as const),
      ms: fc.constantFrom(0, 50, 200, 3_600_000, INVITATION_LIFETIME_MS),
    }),
  },
);

/** The world under test, and beside it what the rules say by themselves: who accepted what, and was not taken out since. */
class Model {
  readonly world: World;
  readonly shares: string[] = [];
  readonly pipeline: string;
  readonly accepted = new Set<string>();
  #ids = 0;

  constructor() {
    this.world = new World({ now: () => 0, newId: () => `id-${++this.#ids}` });
    this.world.open({ demo: false });
    this.world.prepare(transitions, () => undefined);
    const input = { PipelineName: 'p', RoleArn: ROLE, PipelineDefinition: definition(), ClientRequestToken: undefined };
    this.pipeline = this.as(OWNER, (call) => createPipeline.handle(input, call))?.PipelineArn ?? '';
  }

  /** One call; an error of AWS's is an answer like any other. */
  as<T>(account: string, handle: (call: Call) => T): T | undefined {
    this.world.settle();
    const caller = { account, region: REGION, arn: `arn:aws:iam::${account}:root`, userId: account };
    try {
      return this.world.transact(() =>
        handle({ world: this.world, caller, account, region: REGION, now: this.world.now() }),
      );
    } catch (thrown) {
      if (thrown instanceof AwsError) return undefined;
      throw thrown;
    }
  }

  run(step: Step): void {
    if ('ms' in step) return void this.world.tick(step.ms);
    if ('invitation' in step) return this.#answer(step.do, step.invitation);
    if (step.do === 'create') {
      const made = this.as(OWNER, (call) =>
        createResourceShare.handle({ name: 's', resourceArns: [this.pipeline] }, call),
      );
      this.shares.push(made?.resourceShare?.resourceShareArn ?? '');
      return;
    }
    const resourceShareArn = this.shares[step.share] ?? 'arn:aws:ram:us-east-1:111122223333:resource-share/none';
    if (step.do === 'delete') {
      if (this.as(OWNER, (call) => deleteResourceShare.handle({ resourceShareArn }, call)))
        this.#forget(resourceShareArn);
    } else if (!('receiver' in step)) {
      const change = { resourceShareArn, resourceArns: [this.pipeline] };
      this.as(OWNER, (call) =>
        (step.do === 'share' ? associateResourceShare : disassociateResourceShare).handle(change, call),
      );
    } else {
      const receiver = RECEIVERS[step.receiver] ?? CONSUMER;
      const change = { resourceShareArn, principals: [receiver] };
      if (step.do === 'associate') this.as(OWNER, (call) => associateResourceShare.handle(change, call));
      else if (this.as(OWNER, (call) => disassociateResourceShare.handle(change, call)))
        this.accepted.delete(`${resourceShareArn} ${receiver}`);
    }
  }

  #answer(how: 'accept' | 'reject', index: number): void {
    const one = this.world.tables.invitations.all()[index];
    if (!one) return;
    const operation = how === 'accept' ? acceptResourceShareInvitation : rejectResourceShareInvitation;
    const done = this.as(one.receiver, (call) => operation.handle({ resourceShareInvitationArn: one.arn }, call));
    if (done && how === 'accept') this.accepted.add(`${one.share} ${one.receiver}`);
  }

  #forget(share: string): void {
    for (const receiver of RECEIVERS) this.accepted.delete(`${share} ${receiver}`);
  }

  /** Answers whether anybody had access. */
  check(): boolean {
    let granted = false;
    this.world.settle();
    const { associations, invitations, shares } = this.world.tables;
    for (const receiver of RECEIVERS) {
      const caller = { account: receiver, region: REGION, arn: `arn:aws:iam::${receiver}:root`, userId: receiver };
      const read = { caller, action: 'sagemaker:DescribePipeline', resource: this.pipeline };
      if (decideAccess(this.world, read).allowed) {
        granted = true;
        expect(
          [...this.accepted].some((key) => key.endsWith(receiver)),
          'access needs an accepted invitation',
        ).toBe(true);
      }
      expect(
        decideAccess(this.world, { ...read, action: 'sagemaker:StartPipelineExecution' }).allowed,
        'a read share starts nothing',
      ).toBe(false);
    }
    for (const one of associations.all().filter((each) => each.kind === 'PRINCIPAL' && each.status === 'ASSOCIATED')) {
      expect(this.accepted.has(`${one.share} ${one.entity}`), 'an associated principal has accepted').toBe(true);
      expect(shares.get(one.share)?.status, 'it is in a share that is active').toBe('ACTIVE');
    }
    const pending = invitations.all().filter((one) => one.status === 'PENDING');
    for (const one of pending) {
      expect(this.world.now() - one.invitedAt, 'no invitation waits longer than 12 hours').toBeLessThan(
        INVITATION_LIFETIME_MS,
      );
    }
    expect(new Set(pending.map((one) => `${one.share} ${one.principal}`)).size, 'one waits per principal').toBe(
      pending.length,
    );
    return granted;
  }
}

test('whatever the order of sharing, answering, taking back and waiting, nobody has access who did not accept', () => {
  let granted = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
      const model = new Model();
      for (const one of steps) {
        model.run(one);
        if (model.check()) granted++;
      }
    }),
    { numRuns: 300, seed: 20261121 },
  );
  expect(granted, 'access is given often enough to be worth a test').toBeGreaterThan(300);
});
