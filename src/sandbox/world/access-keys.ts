import { randomBytes } from 'node:crypto';
import { isAccountId, type AccountId } from '../../domain/arn.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A key id shaped like AWS's own, which holds its account: 40 bits in the first characters after the prefix (publicly
 * known, undocumented by AWS). So any process can tell the account of a key without a list of keys.
 */
export function accessKeyFor(account: AccountId, prefix: 'AKIA' | 'ASIA'): string {
  const random = randomBytes(5);
  const head = (1n << 47n) | (BigInt(account) << 7n) | BigInt(random.readUInt8(4) & 0x7f);
  const bits = (head << 32n) | BigInt(random.readUInt32BE());
  let key = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) key += ALPHABET[Number((bits >> shift) & 31n)];
  return prefix + key;
}

/** The account of a key id: the id itself when it is 12 digits, else decoded. */
export function accountOfKey(accessKeyId: string): AccountId | undefined {
  if (isAccountId(accessKeyId)) return accessKeyId;
  const match = /^(?:AKIA|ASIA)([A-Z2-7]{16})$/.exec(accessKeyId);
  if (!match?.[1]) return undefined;
  let bits = 0n;
  for (const char of match[1]) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(char));
  const account = String((bits >> 39n) & 0xffffffffffn).padStart(12, '0');
  return isAccountId(account) ? account : undefined;
}

/** AWS-like unique ids of roles and policies: `AROA` and 17 characters. */
export function uniqueId(prefix: 'AROA' | 'ANPA' | 'AIPA'): string {
  return prefix + [...randomBytes(17)].map((byte) => ALPHABET[byte & 31]).join('');
}
