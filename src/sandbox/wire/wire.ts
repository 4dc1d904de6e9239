import { AwsRestXmlProtocol } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef, SchemaTraits, StaticErrorSchema, StaticStructureSchema } from '@smithy/types';
import { AwsError } from '../aws-error.ts';
import {
  clientProtocol,
  operationSchema,
  serverContext,
  UNIT,
  type ClientModule,
  type ProtocolKind,
  type ProtocolSettings,
  type SymmetricProtocol,
} from './client-protocol.ts';
import { jsonError, unmodelledError, xmlError } from './error-envelope.ts';
import { formOf, type WireRequest, type WireResponse } from './message.ts';
import { errorsOf, operationsOf, type WireOperation } from './operations.ts';
import { parseForm } from './query-form.ts';
import { bindRest } from './rest-bindings.ts';
import { matchRoute } from './routes.ts';
import { scalarReader, type ReadScalar } from './scalars.ts';
import { validate } from './validation.ts';

/** An operation found for a request, with the values of its path labels. */
export interface Match {
  readonly operation: WireOperation;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * One service's wire format, server side, driven by the schemas its SDK client ships. The client's own protocol object
 * does the reading and writing with input and output swapped; what a client never does (routing, path and query members,
 * forms, error envelopes, validation) is added by the files beside this one.
 */
export class Wire {
  readonly kind: ProtocolKind;
  readonly operations: ReadonlyMap<string, WireOperation>;
  readonly #routed: readonly WireOperation[];
  readonly #errors: ReadonlyMap<string, StaticErrorSchema>;
  readonly #protocol: SymmetricProtocol;
  readonly #settings: ProtocolSettings;
  readonly #xml: SymmetricProtocol;
  readonly #scalar: ReadScalar;

  constructor(module: ClientModule) {
    const { kind, protocol, settings } = clientProtocol(module);
    this.kind = kind;
    this.#protocol = protocol;
    this.#settings = settings;
    // awsQuery answers and errors are XML, which the query protocol itself only reads.
    this.#xml = new AwsRestXmlProtocol(settings as never) as unknown as SymmetricProtocol;
    this.#scalar = scalarReader(kind);
    this.operations = operationsOf(module);
    this.#errors = errorsOf(module);
    this.#routed = [...this.operations.values()].sort((a, b) => (b.route?.weight ?? 0) - (a.route?.weight ?? 0));
  }

  match(request: WireRequest): Match {
    const found = this.#find(request);
    if (found) return found;
    const code = this.kind === 'awsQuery' ? 'InvalidAction' : 'UnknownOperationException';
    throw new AwsError(code, 'The requested operation is not recognized by the service.');
  }

  async parse({ operation, labels }: Match, request: WireRequest): Promise<unknown> {
    const schema = NormalizedSchema.of(operation.input);
    let input: unknown;
    try {
      input = await this.#read(operation, labels, schema, request);
    } catch (thrown) {
      throw new AwsError('SerializationException', `Could not read the request: ${(thrown as Error).message}`);
    }
    const problems = validate(schema, input);
    if (problems.length === 0) return input;
    const code = this.kind === 'awsQuery' ? 'ValidationError' : 'ValidationException';
    const count = `${problems.length} validation error${problems.length > 1 ? 's' : ''}`;
    throw new AwsError(code, `${count} detected: ${problems.join('; ')}`);
  }

  async respond(operation: WireOperation, output: object, requestId: string): Promise<WireResponse> {
    if (this.kind !== 'awsQuery') {
      return this.#write(this.#protocol, operation, operation.output, output, requestId);
    }
    const { namespace, name } = operation;
    const metadata: StaticStructureSchema = [3, namespace, 'ResponseMetadata', 0, ['RequestId'], [0]];
    const unit = NormalizedSchema.of(operation.output).isUnitSchema();
    const members: [string, $SchemaRef][] = unit ? [] : [[`${name}Result`, operation.output]];
    members.push(['ResponseMetadata', () => metadata]);
    const names = members.map(([member]) => member);
    const envelope: StaticStructureSchema = [3, namespace, `${name}Response`, 0, names, members.map(([, ref]) => ref)];
    const value = { [`${name}Result`]: output, ResponseMetadata: { RequestId: requestId } };
    return this.#write(this.#xml, { status: operation.status, traits: 0 }, () => envelope, value, requestId);
  }

  async fail(error: AwsError, requestId: string): Promise<WireResponse> {
    const schema = this.#errors.get(error.code) ?? unmodelledError(this.#settings.defaultNamespace, error.code);
    if (this.kind === 'awsQuery' || this.kind === 'restXml') {
      const envelope = xmlError(schema, error, requestId);
      return this.#write(
        this.#xml,
        { status: envelope.status, traits: 0 },
        () => envelope.schema,
        envelope.value,
        requestId,
      );
    }
    const { status, schema: shape, value } = jsonError(schema, error, this.kind !== 'restJson1');
    const response = await this.#write(this.#protocol, { status, traits: 0 }, () => shape, value, requestId);
    return { ...response, headers: { ...response.headers, 'x-amzn-errortype': error.code } };
  }

  #find(request: WireRequest): Match | undefined {
    if (this.kind === 'awsQuery') return this.#named(formOf(request).get('Action'));
    if (this.kind.startsWith('awsJson')) return this.#named(request.headers['x-amz-target']?.split('.').at(-1));
    for (const operation of this.#routed) {
      const labels = operation.route && matchRoute(operation.route, request);
      if (labels) return { operation, labels };
    }
    return undefined;
  }

  #named(name: string | null | undefined): Match | undefined {
    const operation = this.operations.get(name ?? '');
    return operation && { operation, labels: {} };
  }

  async #read(
    operation: WireOperation,
    labels: Readonly<Record<string, string>>,
    schema: NormalizedSchema,
    request: WireRequest,
  ): Promise<unknown> {
    if (this.kind === 'awsQuery') return parseForm(schema, formOf(request), this.#scalar);
    const swapped = operationSchema(operation.namespace, operation.name, operation.traits, {
      input: UNIT,
      output: operation.input,
    });
    const asResponse = { statusCode: 200, headers: { ...request.headers }, body: request.body };
    const input = await this.#protocol.deserializeResponse(swapped, serverContext, asResponse);
    delete input['$metadata'];
    if (operation.route && schema.isStructSchema())
      bindRest(schema, input, { labels, query: request.query }, this.#scalar);
    return input;
  }

  async #write(
    protocol: SymmetricProtocol,
    { status, traits }: { readonly status: number; readonly traits: SchemaTraits },
    shape: $SchemaRef,
    value: object,
    requestId: string,
  ): Promise<WireResponse> {
    const swapped = operationSchema(this.#settings.defaultNamespace, 'Response', traits, {
      input: shape,
      output: UNIT,
    });
    const written = await protocol.serializeRequest(swapped, value, serverContext);
    const headers: Record<string, string> = {
      ...written.headers,
      'x-amzn-requestid': requestId,
      'x-amz-request-id': requestId,
    };
    delete headers['x-amz-target'];
    if (this.kind === 'awsQuery') headers['content-type'] = 'text/xml';
    return { status, headers, body: written.body ?? '' };
  }
}
