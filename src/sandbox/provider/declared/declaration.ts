import type { Clients } from '../aws/clients.ts';
import type { ResourceContext, ResourceType } from '../engine/resource-type.ts';
import type { Tags } from '../engine/tags.ts';
import type { Fields } from '../values/value.ts';
import type { Naming } from './names.ts';

/** What every call of a declared type is given. */
export interface Call<Client> {
  readonly client: Client;
  /** State to read or delete; plan to create or update. */
  readonly fields: Fields;
  readonly context: ResourceContext;
  /**
   * The configuration in the API's words, as that call's input. The schema and the names say that it is one, not the
   * compiler: AWS checks it again.
   */
  members<Input extends object>(): Input;
  /** Looks until it answers something, as long as the type's `timeouts` or the default say. */
  wait<T>(what: string, timeoutMs: number, look: () => Promise<T | undefined>): Promise<T>;
}

export interface CreateCall<Client> extends Call<Client> {
  /** The resource's and the provider block's. */
  readonly tags: Tags;
  /** Says what exists by now, so that it is not lost when the rest fails. */
  record(identity: Fields): void;
}

export interface UpdateCall<Client> extends Call<Client> {
  readonly prior: Fields;
  /** Whether one of those attributes or blocks changes. */
  changed(...names: readonly string[]): boolean;
}

/** How a service tags what has that state. */
export interface TagCalls<Client> {
  list(client: Client, state: Fields, context: ResourceContext): Promise<Tags>;
  set(client: Client, state: Fields, tags: Tags, context: ResourceContext): Promise<unknown>;
  unset(client: Client, state: Fields, keys: readonly string[], context: ResourceContext): Promise<unknown>;
}

/**
 * A type whose attributes are an API's members under other names: its schema is the mapping, and only calls and exceptions
 * are written down.
 */
export interface Declaration<Client>
  extends
    Pick<ResourceType, 'type' | 'framework' | 'equivalent' | 'computedBlocks' | 'relearned' | 'validate' | 'importId'>,
    Naming {
  /** As the genuine provider calls it: `Athena WorkGroup`. */
  readonly label: string;
  client(clients: Clients): Promise<Client>;
  /** AWS's codes for "there is none". */
  readonly gone: readonly string[];
  /** Whether deleting what is gone fails, as it does in the genuine provider. */
  readonly deleteMustExist?: boolean;
  readonly tags?: TagCalls<Client>;
  /** Makes it, and records its identity. */
  create(call: CreateCall<Client>): Promise<void>;
  /** AWS's answer; undefined: gone. */
  read(call: Call<Client>): Promise<object | undefined>;
  /** What the answer says in other words than the mapping's. */
  readonly also?: (answer: never, state: Fields, context: ResourceContext) => Fields;
  /** Anything but tags. Absent: every other change replaces. */
  readonly update?: (call: UpdateCall<Client>) => Promise<unknown>;
  delete(call: Call<Client>): Promise<unknown>;
}
