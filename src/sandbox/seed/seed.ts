import type { FaultRule } from '../ports.ts';

/** What a seed file says: a world to start from. */
export interface Seed {
  readonly version: 1;
  /** What is there before anything of this file; default nothing. */
  readonly base?: 'empty' | 'demo' | undefined;
  /** Of calls that name none; default us-east-1. */
  readonly region?: string | undefined;
  readonly accounts?: readonly SeedAccount[] | undefined;
  readonly organization?: SeedOrganization | undefined;
  /** Any emulated operations, called in this order. */
  readonly calls?: readonly SeedCall[] | undefined;
  readonly faults?: readonly FaultRule[] | undefined;
}

interface SeedAccount {
  readonly id: string;
  readonly alias?: string | undefined;
}

interface SeedOrganization {
  readonly id: string;
  /** Account ids or aliases. */
  readonly management: string;
  readonly accounts?: readonly string[] | undefined;
  /** Whether RAM shares inside it without invitations. */
  readonly sharing?: boolean | undefined;
}

export interface SeedCall {
  /** Id or alias of the account that calls. */
  readonly account: string;
  /** `sagemaker:CreatePipeline`. */
  readonly call: string;
  readonly with?: Readonly<Record<string, unknown>> | undefined;
  readonly region?: string | undefined;
  /** How long ago it was, as in 3d or 2h30m; default now. */
  readonly ago?: string | undefined;
  /** Later calls may use parts of the answer: `${NAME.resourceShare.resourceShareArn}`. */
  readonly as?: string | undefined;
}
