/**
 * The messages of Terraform's plugin protocol 5 that are used here, as tables: field name → number, kind, and how often.
 * Field numbers are the interface (https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol);
 * kinds are scalars or names of other messages.
 */
export const messages = {
  Empty: {},
  DynamicValue: { msgpack: [1, 'bytes'], json: [2, 'bytes'] },
  RawState: { json: [1, 'bytes'], flatmap: [2, 'string', 'map'] },
  AttributePathStep: {
    attribute_name: [1, 'string', 'optional'],
    element_key_string: [2, 'string', 'optional'],
    element_key_int: [3, 'int', 'optional'],
  },
  AttributePath: { steps: [1, 'AttributePathStep', 'repeated'] },
  Diagnostic: { severity: [1, 'int'], summary: [2, 'string'], detail: [3, 'string'], attribute: [4, 'AttributePath'] },
  Attribute: {
    name: [1, 'string'],
    type: [2, 'bytes'],
    description: [3, 'string'],
    required: [4, 'bool'],
    optional: [5, 'bool'],
    computed: [6, 'bool'],
    sensitive: [7, 'bool'],
    description_kind: [8, 'int'],
    deprecated: [9, 'bool'],
    write_only: [10, 'bool'],
  },
  NestedBlock: {
    type_name: [1, 'string'],
    block: [2, 'Block'],
    nesting: [3, 'int'],
    min_items: [4, 'int'],
    max_items: [5, 'int'],
  },
  Block: {
    version: [1, 'int'],
    attributes: [2, 'Attribute', 'repeated'],
    block_types: [3, 'NestedBlock', 'repeated'],
    description: [4, 'string'],
    description_kind: [5, 'int'],
    deprecated: [6, 'bool'],
  },
  Schema: { version: [1, 'int'], block: [2, 'Block'] },
  ServerCapabilities: {
    plan_destroy: [1, 'bool'],
    get_provider_schema_optional: [2, 'bool'],
    move_resource_state: [3, 'bool'],
  },
  SchemaResponse: {
    provider: [1, 'Schema'],
    resource_schemas: [2, 'Schema', 'map'],
    data_source_schemas: [3, 'Schema', 'map'],
    diagnostics: [4, 'Diagnostic', 'repeated'],
    provider_meta: [5, 'Schema'],
    server_capabilities: [6, 'ServerCapabilities'],
  },
  TypeName: { type_name: [1, 'string'] },
  MetadataResponse: {
    server_capabilities: [1, 'ServerCapabilities'],
    diagnostics: [2, 'Diagnostic', 'repeated'],
    data_sources: [3, 'TypeName', 'repeated'],
    resources: [4, 'TypeName', 'repeated'],
  },
  PrepareRequest: { config: [1, 'DynamicValue'] },
  PrepareResponse: { prepared_config: [1, 'DynamicValue'], diagnostics: [2, 'Diagnostic', 'repeated'] },
  ValidateRequest: { type_name: [1, 'string'], config: [2, 'DynamicValue'] },
  DiagnosticsResponse: { diagnostics: [1, 'Diagnostic', 'repeated'] },
  UpgradeRequest: { type_name: [1, 'string'], version: [2, 'int'], raw_state: [3, 'RawState'] },
  UpgradeResponse: { upgraded_state: [1, 'DynamicValue'], diagnostics: [2, 'Diagnostic', 'repeated'] },
  ConfigureRequest: { terraform_version: [1, 'string'], config: [2, 'DynamicValue'] },
  ReadRequest: { type_name: [1, 'string'], current_state: [2, 'DynamicValue'], private: [3, 'bytes'] },
  ReadResponse: { new_state: [1, 'DynamicValue'], diagnostics: [2, 'Diagnostic', 'repeated'], private: [3, 'bytes'] },
  PlanRequest: {
    type_name: [1, 'string'],
    prior_state: [2, 'DynamicValue'],
    proposed_new_state: [3, 'DynamicValue'],
    config: [4, 'DynamicValue'],
    prior_private: [5, 'bytes'],
  },
  PlanResponse: {
    planned_state: [1, 'DynamicValue'],
    requires_replace: [2, 'AttributePath', 'repeated'],
    planned_private: [3, 'bytes'],
    diagnostics: [4, 'Diagnostic', 'repeated'],
    legacy_type_system: [5, 'bool'],
  },
  ApplyRequest: {
    type_name: [1, 'string'],
    prior_state: [2, 'DynamicValue'],
    planned_state: [3, 'DynamicValue'],
    config: [4, 'DynamicValue'],
    planned_private: [5, 'bytes'],
  },
  ApplyResponse: {
    new_state: [1, 'DynamicValue'],
    private: [2, 'bytes'],
    diagnostics: [3, 'Diagnostic', 'repeated'],
    legacy_type_system: [4, 'bool'],
  },
  ImportRequest: { type_name: [1, 'string'], id: [2, 'string'] },
  ImportedResource: { type_name: [1, 'string'], state: [2, 'DynamicValue'], private: [3, 'bytes'] },
  ImportResponse: {
    imported_resources: [1, 'ImportedResource', 'repeated'],
    diagnostics: [2, 'Diagnostic', 'repeated'],
  },
  ReadDataRequest: { type_name: [1, 'string'], config: [2, 'DynamicValue'] },
  ReadDataResponse: { state: [1, 'DynamicValue'], diagnostics: [2, 'Diagnostic', 'repeated'] },
  StopResponse: { error: [1, 'string'] },
} as const satisfies MessageTable;

type Scalars = { string: string; bytes: Uint8Array; bool: boolean; int: number };
/** What a field holds: a scalar, or the name of a message. */
export type FieldKind = keyof Scalars | (string & {});
export type FieldSpec =
  | readonly [number: number, kind: FieldKind]
  | readonly [number: number, kind: FieldKind, mode: 'repeated' | 'map' | 'optional'];
export type MessageTable = Readonly<Record<string, Readonly<Record<string, FieldSpec>>>>;

type Messages = typeof messages;
export type MessageName = keyof Messages;

type Decoded<Kind> = Kind extends keyof Scalars ? Scalars[Kind] : Kind extends MessageName ? MessageOf<Kind> : never;
type DecodedField<Spec> = Spec extends readonly [number, infer Kind, 'repeated']
  ? readonly Decoded<Kind>[]
  : Spec extends readonly [number, infer Kind, 'map']
    ? Readonly<Record<string, Decoded<Kind>>>
    : Spec extends readonly [number, infer Kind, 'optional']
      ? Decoded<Kind> | undefined
      : Spec extends readonly [number, infer Kind]
        ? Kind extends keyof Scalars
          ? Scalars[Kind]
          : Decoded<Kind> | undefined
        : never;
/** A message as it is read: scalars have their zero value, messages may be missing. */
export type MessageOf<Name extends MessageName> = {
  readonly [Field in keyof Messages[Name]]: DecodedField<Messages[Name][Field]>;
};

type Encodable<Kind> = Kind extends keyof Scalars
  ? Scalars[Kind]
  : Kind extends MessageName
    ? MessageInput<Kind>
    : never;
type EncodableField<Spec> = Spec extends readonly [number, infer Kind, 'repeated']
  ? readonly Encodable<Kind>[]
  : Spec extends readonly [number, infer Kind, 'map']
    ? Readonly<Record<string, Encodable<Kind>>>
    : Spec extends readonly [number, infer Kind, ...unknown[]]
      ? Encodable<Kind>
      : never;
/** A message as it is written: what is left out is zero. */
export type MessageInput<Name extends MessageName> = {
  readonly [Field in keyof Messages[Name]]?: EncodableField<Messages[Name][Field]> | undefined;
};
