import type { CreateEventBusRequest, EventBus } from '@aws-sdk/client-eventbridge';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { World } from '../../../world/world.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './eventbridge.ts';

type BusBody = Pick<CreateEventBusRequest, 'Description' | 'KmsKeyIdentifier' | 'DeadLetterConfig' | 'LogConfig'> & {
  /** Text; null when nobody else may put events on it. */
  readonly policy: string | null;
};

export type Bus = Kept<BusBody>;

export const buses = resourceKind<BusBody>('events:event-bus');

export const DEFAULT_BUS = 'default';

/** What a bus has that was never changed. */
export const PLAIN_BUS: BusBody = { policy: null };

export const busArn = ({ region, account }: Pick<Call, 'region' | 'account'>, name = DEFAULT_BUS): Arn =>
  name.startsWith('arn:') ? name : `arn:aws:events:${region}:${account}:event-bus/${name}`;

/** A bus by name or ARN; every account has its default one, which is kept once something is said of it. */
export function busNamed(call: Call, name = DEFAULT_BUS): Bus {
  const arn = busArn(call, name);
  const found = buses.find(call, arn);
  if (found) return found;
  if (arn === busArn(call)) return buses.make(call, { arn, name: DEFAULT_BUS, body: PLAIN_BUS });
  return fail('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

/** As `busNamed`, for reads: nothing is made. */
export function busSeen(
  call: Call,
  name = DEFAULT_BUS,
): { readonly arn: Arn; readonly name: string; readonly bus?: Bus } {
  const arn = busArn(call, name);
  const bus = buses.find(call, arn);
  if (bus) return { arn, name: bus.name, bus };
  return arn === busArn(call)
    ? { arn, name: DEFAULT_BUS }
    : fail('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

/** The policy of a bus, wherever it is. */
export const busPolicy = (world: World, arn: Arn): string | undefined => {
  const found = world.tables.resources.get(arn);
  return found?.kind === buses.kind ? ((found as Bus).body.policy ?? undefined) : undefined;
};

export const toBus = ({ arn, name, bus }: ReturnType<typeof busSeen>): EventBus => ({
  Name: name,
  Arn: arn,
  ...(bus && {
    ...(bus.body.Description !== undefined && { Description: bus.body.Description }),
    ...(bus.body.policy !== null && { Policy: bus.body.policy }),
    CreationTime: new Date(bus.createdAt),
    LastModifiedTime: new Date(bus.updatedAt),
  }),
});

/** What access to a bus is decided on. */
export const onBus = <I>(nameOf: (input: I) => string | undefined) =>
  ({ resource: (input: I, call: Call): Arn => busArn(call, nameOf(input)) }) as const;
