import type { $OperationSchema, $SchemaRef, SchemaTraits } from '@smithy/types';

/** The AWS protocols there are; which one a service speaks is known from its client. */
export type ProtocolKind = 'awsJson1_0' | 'awsJson1_1' | 'restJson1' | 'awsQuery' | 'ec2Query' | 'restXml';

/** Settings that every protocol constructor takes. */
export interface ProtocolSettings {
  readonly defaultNamespace: string;
  readonly xmlNamespace?: string;
  /** A JSON service that spoke awsQuery before: clients read its old error codes from a header. */
  readonly awsQueryCompatible?: boolean;
}

interface HttpMessage {
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** The two methods of a client's protocol object; a server calls them with input and output swapped. */
export interface SymmetricProtocol {
  getShapeId(): string;
  serializeRequest(operation: $OperationSchema, input: object, context: unknown): Promise<HttpMessage>;
  deserializeResponse(
    operation: $OperationSchema,
    context: unknown,
    response: object,
  ): Promise<Record<string, unknown>>;
}

export interface ClientProtocol {
  readonly kind: ProtocolKind;
  readonly protocol: SymmetricProtocol;
  readonly settings: ProtocolSettings;
}

/** Whether a protocol is one of a form in, XML out. */
export const isQuery = (kind: ProtocolKind): boolean => kind === 'awsQuery' || kind === 'ec2Query';

/** A whole client module, as `await import('@aws-sdk/client-…')` gives it. */
export type ClientModule = Readonly<Record<string, unknown>>;

interface ClientConfig {
  readonly protocol: SymmetricProtocol;
  readonly protocolSettings: ProtocolSettings;
}

/** Reads the protocol object out of a client that will never send anything. */
export function clientProtocol(module: ClientModule): ClientProtocol {
  const name = Object.keys(module).find((key) => key.endsWith('Client') && key !== '__Client') ?? '';
  const Client = module[name] as new (config: object) => { readonly config: ClientConfig };
  const nobody = { accessKeyId: 'x', secretAccessKey: 'x' };
  const { config } = new Client({ region: 'us-east-1', credentials: nobody });
  const kind = config.protocol.getShapeId().split('#')[1] as ProtocolKind;
  return { kind, protocol: config.protocol, settings: config.protocolSettings };
}

/** An operation as the client's own middleware hands it to its protocol. */
export const operationSchema = (
  namespace: string,
  name: string,
  traits: SchemaTraits,
  shapes: { readonly input: $SchemaRef; readonly output: $SchemaRef },
): $OperationSchema => ({ namespace, name, traits, ...shapes });

/** The schema of nothing. */
export const UNIT: $SchemaRef = 'unit';

/** A context without endpoint: a server writes no host, path or query. */
export const serverContext = {
  endpoint: () => Promise.resolve(undefined),
  // Streamed payloads are read beside the protocol, which is given an empty one.
  streamCollector: () => Promise.resolve(new Uint8Array()),
};
