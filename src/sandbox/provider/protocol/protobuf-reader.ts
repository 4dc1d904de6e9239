const decoder = new TextDecoder();

/** Walks one message's bytes; every read past the end is an error, never `undefined`. */
export class ProtobufReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #position: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#position = start;
    this.#end = end;
  }

  get done(): boolean {
    return this.#position >= this.#end;
  }

  /** Exact up to 2^53 either side of zero; larger numbers do not occur in the plugin protocol. */
  varint(): number {
    let low = 0;
    let factor = 1;
    for (let count = 0; count < 7; count++) {
      const byte = this.#next();
      low += (byte & 127) * factor;
      factor *= 128;
      if (byte < 128) return low;
    }
    let value = BigInt(low);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.#next();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(BigInt.asIntN(64, value));
    }
    throw new RangeError('protobuf: a varint is longer than ten bytes');
  }

  bytes(): Uint8Array {
    const length = this.varint();
    const start = this.#position;
    if (start + length > this.#end) throw new RangeError('protobuf: a field ends after its message');
    this.#position += length;
    return this.#bytes.subarray(start, this.#position);
  }

  text(): string {
    return decoder.decode(this.bytes());
  }

  /** Skips a field that this program does not know (a newer Terraform's). */
  skip(wireType: number): void {
    if (wireType === 0) this.varint();
    else if (wireType === 1) this.#advance(8);
    else if (wireType === 2) this.bytes();
    else if (wireType === 5) this.#advance(4);
    else throw new RangeError(`protobuf: wire type ${wireType} is not supported`);
  }

  #advance(count: number): void {
    if (this.#position + count > this.#end) throw new RangeError('protobuf: a field ends after its message');
    this.#position += count;
  }

  #next(): number {
    const byte = this.#position < this.#end ? this.#bytes[this.#position] : undefined;
    if (byte === undefined) throw new RangeError('protobuf: a message ends inside a number');
    this.#position++;
    return byte;
  }
}
