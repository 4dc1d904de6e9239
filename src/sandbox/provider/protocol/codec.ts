import { messages } from './messages.ts';
import type { FieldKind, FieldSpec, MessageInput, MessageName, MessageOf, MessageTable } from './messages.ts';
import { ProtobufReader } from './protobuf-reader.ts';
import { ProtobufWriter } from './protobuf-writer.ts';

// Inside, messages are looked up by name at run time; the exported pair below is what is typed.
type Loose = Record<string, unknown>;
const table: MessageTable = messages;
const byNumber = new Map<string, ReadonlyMap<number, readonly [string, FieldSpec]>>();

/** Writes a message in protobuf's wire format. */
export const encodeMessage = <Name extends MessageName>(name: Name, message: MessageInput<Name>): Buffer =>
  encode(name, message);

/** Reads a message; fields this program does not know are skipped. */
export const decodeMessage = <Name extends MessageName>(name: Name, bytes: Uint8Array): MessageOf<Name> =>
  decode(name, bytes) as MessageOf<Name>;

function encode(name: string, message: Loose): Buffer {
  const writer = new ProtobufWriter();
  for (const [field, [number, kind, mode]] of Object.entries(fieldsOf(name))) {
    const value = message[field];
    if (value === undefined || value === null) continue;
    if (mode === 'repeated') {
      for (const one of value as readonly unknown[]) writeOne(writer, number, kind, one);
    } else if (mode === 'map') {
      for (const [key, one] of Object.entries(value)) {
        const entry = new ProtobufWriter();
        writeOne(entry, 1, 'string', key);
        writeOne(entry, 2, kind, one);
        writer.tag(number, 2);
        writer.bytes(entry.finish());
      }
    } else if (mode === 'optional' || !isZero(value)) writeOne(writer, number, kind, value);
  }
  return writer.finish();
}

function writeOne(writer: ProtobufWriter, number: number, kind: FieldKind, value: unknown): void {
  switch (kind) {
    case 'bool':
    case 'int':
      writer.tag(number, 0);
      writer.varint(Number(value));
      return;
    case 'string':
      writer.tag(number, 2);
      writer.text(value as string);
      return;
    case 'bytes':
      writer.tag(number, 2);
      writer.bytes(value as Uint8Array);
      return;
    default:
      writer.tag(number, 2);
      writer.bytes(encode(kind, value as Loose));
  }
}

const isZero = (value: unknown): boolean =>
  value === '' || value === 0 || value === false || (value instanceof Uint8Array && value.length === 0);

function decode(name: string, bytes: Uint8Array): Loose {
  const message = emptyMessage(name);
  const known = numbersOf(name);
  const reader = new ProtobufReader(bytes);
  while (!reader.done) {
    const tag = reader.varint();
    const [field, spec] = known.get(Math.floor(tag / 8)) ?? [];
    if (field === undefined || spec === undefined) {
      reader.skip(tag & 7);
      continue;
    }
    const [, kind, mode] = spec;
    if (mode === 'repeated') (message[field] as unknown[]).push(readOne(reader, kind));
    else if (mode === 'map') {
      const [key, value] = readEntry(reader.bytes(), kind);
      (message[field] as Loose)[key] = value;
    } else message[field] = readOne(reader, kind);
  }
  return message;
}

function readOne(reader: ProtobufReader, kind: FieldKind): unknown {
  switch (kind) {
    case 'bool':
      return reader.varint() !== 0;
    case 'int':
      return reader.varint();
    case 'string':
      return reader.text();
    case 'bytes':
      return reader.bytes();
    default:
      return decode(kind, reader.bytes());
  }
}

function readEntry(bytes: Uint8Array, kind: FieldKind): readonly [string, unknown] {
  const reader = new ProtobufReader(bytes);
  let key = '';
  let value = zeroOf(kind);
  while (!reader.done) {
    const tag = reader.varint();
    if (Math.floor(tag / 8) === 1) key = reader.text();
    else value = readOne(reader, kind);
  }
  return [key, value];
}

function emptyMessage(name: string): Loose {
  const message: Loose = {};
  for (const [field, [, kind, mode]] of Object.entries(fieldsOf(name))) {
    message[field] = mode === 'repeated' ? [] : mode === 'map' ? {} : mode === 'optional' ? undefined : zeroOf(kind);
  }
  return message;
}

function zeroOf(kind: FieldKind): unknown {
  switch (kind) {
    case 'string':
      return '';
    case 'bytes':
      return new Uint8Array(0);
    case 'bool':
      return false;
    case 'int':
      return 0;
    default:
      return undefined;
  }
}

function fieldsOf(name: string): Readonly<Record<string, FieldSpec>> {
  const fields = table[name];
  if (!fields) throw new RangeError(`protobuf: no message is called ${name}`);
  return fields;
}

function numbersOf(name: string): ReadonlyMap<number, readonly [string, FieldSpec]> {
  const known = byNumber.get(name) ?? new Map(Object.entries(fieldsOf(name)).map((entry) => [entry[1][0], entry]));
  byNumber.set(name, known);
  return known;
}
