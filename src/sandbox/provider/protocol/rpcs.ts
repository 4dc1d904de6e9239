import type { MessageInput, MessageName, MessageOf } from './messages.ts';

/** RPC of `tfplugin5.Provider` → its request and response message. What is not here is answered with UNIMPLEMENTED. */
export const rpcs = {
  GetMetadata: { request: 'Empty', response: 'MetadataResponse' },
  GetSchema: { request: 'Empty', response: 'SchemaResponse' },
  PrepareProviderConfig: { request: 'PrepareRequest', response: 'PrepareResponse' },
  ValidateResourceTypeConfig: { request: 'ValidateRequest', response: 'DiagnosticsResponse' },
  ValidateDataSourceConfig: { request: 'ValidateRequest', response: 'DiagnosticsResponse' },
  Configure: { request: 'ConfigureRequest', response: 'DiagnosticsResponse' },
  UpgradeResourceState: { request: 'UpgradeRequest', response: 'UpgradeResponse' },
  ReadResource: { request: 'ReadRequest', response: 'ReadResponse' },
  PlanResourceChange: { request: 'PlanRequest', response: 'PlanResponse' },
  ApplyResourceChange: { request: 'ApplyRequest', response: 'ApplyResponse' },
  ImportResourceState: { request: 'ImportRequest', response: 'ImportResponse' },
  ReadDataSource: { request: 'ReadDataRequest', response: 'ReadDataResponse' },
  Stop: { request: 'Empty', response: 'StopResponse' },
} as const satisfies Record<string, { readonly request: MessageName; readonly response: MessageName }>;

export type RpcName = keyof typeof rpcs;
type RpcRequest<Name extends RpcName> = MessageOf<(typeof rpcs)[Name]['request']>;
type RpcResponse<Name extends RpcName> = MessageInput<(typeof rpcs)[Name]['response']>;

/** Answers every RPC; `Session` is what the server keeps per connection. A Buffer is an answer encoded before. */
export type RpcHandlers<Session> = {
  readonly [Name in RpcName]: (
    request: RpcRequest<Name>,
    session: Session,
  ) => RpcResponse<Name> | Buffer | Promise<RpcResponse<Name> | Buffer>;
};

export const isRpc = (name: string): name is RpcName => Object.hasOwn(rpcs, name);
