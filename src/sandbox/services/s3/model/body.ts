import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { s3Fail } from './s3.ts';

/** The bytes of a payload: the wire hands them over as they came. */
export const bytesOf = (body: unknown): Buffer => (body instanceof Uint8Array ? Buffer.from(body) : Buffer.alloc(0));

export const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest();

export const etagOf = (bytes: Uint8Array): string => `"${md5(bytes).toString('hex')}"`;

const CHECKSUMS: Readonly<Record<string, (bytes: Uint8Array) => Buffer>> = {
  ContentMD5: md5,
  ChecksumSHA1: (bytes) => createHash('sha1').update(bytes).digest(),
  ChecksumSHA256: (bytes) => createHash('sha256').update(bytes).digest(),
  ChecksumCRC32: (bytes) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    return sum;
  },
};

/** Refuses a body that is not what its sender says; sums of other kinds are kept unread. */
export function requireIntact(input: object, bytes: Uint8Array): void {
  const given = input as Readonly<Record<string, unknown>>;
  for (const [member, sum] of Object.entries(CHECKSUMS)) {
    const wanted = given[member];
    if (typeof wanted !== 'string' || wanted === sum(bytes).toString('base64')) continue;
    const what = member === 'ContentMD5' ? 'Content-MD5' : member.replace('Checksum', '');
    return s3Fail('BadDigest', 400, `The ${what} you specified did not match the calculated checksum.`);
  }
}
