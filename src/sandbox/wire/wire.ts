import { AwsRestXmlProtocol } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef, SchemaTraits, StaticErrorSchema, StaticStructureSchema } from '@smithy/types';
import { AwsError } from '../aws-error.ts';
import {
  clientProtocol,
  isQuery,
  operationSchema,
  serverContext,
  UNIT,
  type ClientModule,
  type ProtocolKind,
  type ProtocolSettings,
  type SymmetricProtocol,
} from './client-protocol.ts';
import { ConstraintChecker } from './check-constraints.ts';
import type { Constraints } from './constraint-data.ts';
import type { Problem } from './problem.ts';
import { ec2Error, jsonError, queryErrorHeader, s3Error, unmodelledError, xmlError } from './error-envelope.ts';
import { formOf, type WireRequest, type WireResponse } from './message.ts';
import { errorsOf, operationsOf, type WireOperation } from './operations.ts';
import { parseForm } from './query-form.ts';
import { bindRest } from './rest-bindings.ts';
import { matchRoute } from './routes.ts';
import { S3_NAMESPACE, matchS3, s3Routes, type S3Route } from './s3-routes.ts';
import { readPayload, s3Response } from './s3-payload.ts';
import { scalarReader, type ReadScalar } from './scalars.ts';
import { validate } from './validation.ts';
import { isHandlers, validationError, type Validator } from './validation-error.ts';

/** An operation found for a request, with the values of its path labels. */
export interface Match {
  readonly operation: WireOperation;
  readonly labels: Readonly<Record<string, string>>;
  /** The request as it is read where that is not the one that came: S3's has its bucket taken out. */
  readonly request?: WireRequest;
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
  /** S3 alone addresses, answers and fails in its own ways. */
  readonly #s3: readonly S3Route[] | undefined;
  readonly #checker: ConstraintChecker | undefined;

  constructor(module: ClientModule, constraints?: Constraints) {
    this.#checker = constraints && new ConstraintChecker(constraints);
    const { kind, protocol, settings } = clientProtocol(module);
    this.kind = kind;
    this.#protocol = protocol;
    this.#settings = settings;
    // awsQuery answers and errors are XML, which the query protocol itself only reads.
    this.#xml = new AwsRestXmlProtocol(settings as never) as unknown as SymmetricProtocol;
    this.#scalar = scalarReader(kind);
    this.operations = operationsOf(module);
    this.#errors = errorsOf(module);
    this.#s3 = settings.defaultNamespace === S3_NAMESPACE ? s3Routes(this.operations.values()) : undefined;
    this.#routed = [...this.operations.values()].sort((a, b) => (b.route?.weight ?? 0) - (a.route?.weight ?? 0));
  }

  match(request: WireRequest): Match {
    const found = this.#find(request);
    if (found) return found;
    const code = isQuery(this.kind) ? 'InvalidAction' : 'UnknownOperationException';
    throw new AwsError(code, 'The requested operation is not recognized by the service.');
  }

  async parse({ operation, labels, request: own }: Match, received: WireRequest): Promise<unknown> {
    const request = own ?? received;
    const schema = NormalizedSchema.of(operation.input);
    let input: unknown;
    try {
      input = await this.#read(operation, labels, schema, request);
    } catch (thrown) {
      throw new AwsError('SerializationException', `Could not read the request: ${(thrown as Error).message}`);
    }
    const wrong = validate(schema, input);
    // Only what is of the right type can be looked at any closer.
    const closer = wrong.some((one) => one.kind === 'type') ? [] : this.#beyond(operation.name, input);
    const problems = [...wrong, ...closer];
    if (problems.length === 0) return input;
    throw validationError(this.#validator(), problems);
  }

  async respond(operation: WireOperation, output: object, requestId: string): Promise<WireResponse> {
    const { namespace, name } = operation;
    if (this.kind === 'ec2Query') {
      const [, , , , own = [], refs = []] = NormalizedSchema.of(operation.output).getSchema() as StaticStructureSchema;
      const flat: StaticStructureSchema = [3, namespace, `${name}Response`, 0, ['requestId', ...own], [0, ...refs]];
      const answer = { ...output, requestId };
      return this.#write(this.#xml, { status: operation.status, traits: 0 }, () => flat, answer, requestId);
    }
    if (this.kind !== 'awsQuery') {
      const written = await this.#write(this.#protocol, operation, operation.output, output, requestId);
      return this.#s3 ? s3Response(name, output, written) : written;
    }
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
    if (isQuery(this.kind) || this.kind === 'restXml') {
      const envelopeOf = this.#s3 ? s3Error : this.kind === 'ec2Query' ? ec2Error : xmlError;
      const envelope = envelopeOf(schema, error, requestId);
      const { status, value } = envelope;
      const written = await this.#write(this.#xml, { status, traits: 0 }, () => envelope.schema, value, requestId);
      // S3's errors are in no namespace, and botocore finds no code in one that is.
      return this.#s3 ? { ...written, body: String(written.body).replace(/ xmlns="[^"]*"/, '') } : written;
    }
    const { status, schema: shape, value } = jsonError(schema, error, this.kind !== 'restJson1');
    const response = await this.#write(this.#protocol, { status, traits: 0 }, () => shape, value, requestId);
    const old = this.#settings.awsQueryCompatible && { 'x-amzn-query-error': queryErrorHeader(schema, error) };
    return { ...response, headers: { ...response.headers, 'x-amzn-errortype': error.code, ...old } };
  }

  /** Whether the service models that error. */
  models(code: string): boolean {
    return this.#errors.has(code);
  }

  /** Values that are not allowed, but those for which the service's handlers have their own words. */
  #beyond(operation: string, input: unknown): Problem[] {
    const problems = this.#checker?.check(operation, input) ?? [];
    const validator = problems.length > 0 ? this.#validator() : undefined;
    return validator ? problems.filter((one) => !isHandlers(one, validator)) : [];
  }

  #validator(): Validator {
    return {
      namespace: this.#settings.defaultNamespace,
      kind: this.kind,
      models: (code) => this.models(code),
    };
  }

  #find(request: WireRequest): Match | undefined {
    if (isQuery(this.kind)) return this.#named(formOf(request).get('Action'));
    if (this.kind.startsWith('awsJson')) return this.#named(request.headers['x-amz-target']?.split('.').at(-1));
    if (this.#s3) return matchS3(this.#s3, request);
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
    if (isQuery(this.kind))
      return parseForm(schema, formOf(request), { read: this.#scalar, ec2: this.kind === 'ec2Query' });
    const swapped = operationSchema(operation.namespace, operation.name, operation.traits, {
      input: UNIT,
      output: operation.input,
    });
    const read = async (body: unknown): Promise<Record<string, unknown>> =>
      this.#protocol.deserializeResponse(swapped, serverContext, {
        statusCode: 200,
        headers: { ...request.headers },
        body,
      });
    const input = await readPayload(schema, request.body, read);
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
    if (isQuery(this.kind)) headers['content-type'] = 'text/xml';
    return { status, headers, body: written.body ?? '' };
  }
}
