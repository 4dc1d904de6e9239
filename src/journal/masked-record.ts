import { isLiteral, isSecretName, MASKED, withoutSecrets } from '../domain/secrets.ts';
import type { JournalRecord } from './ports.ts';

/**
 * The record without what has the form of a secret, or the name of one: a journal is kept for years, copied and shown. A
 * command line says all the same what was done.
 */
export const maskedRecord = (record: JournalRecord): JournalRecord => ({
  ...record,
  actor: masked(record.actor),
  command: masked(record.command),
  target: masked(record.target),
  ...(record.reason !== undefined && { reason: masked(record.reason) }),
});

/** `--parameter DbPassword=hunter2`, quoted as a whole where it has blanks. Names are bounded: texts may be long. */
const NAMED = /'([\w.-]{1,128})=((?:[^']|'\\'')*)'|(?<![\w.-])([\w.-]{1,128})=([^\s']+)/g;

const masked = (text: string): string =>
  withoutSecrets(
    text.replace(NAMED, (whole: string, ...groups: readonly (string | undefined)[]) => {
      const [name = groups[2] ?? '', value = groups[3] ?? ''] = groups;
      return isSecretName(name) && isLiteral(value) ? `${name}=${MASKED}` : whole;
    }),
  );
