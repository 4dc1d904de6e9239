import { SagelaneError } from '../domain/errors.ts';

const WORDS: Readonly<Record<string, { readonly why: string; readonly fix: string }>> = {
  ENOSPC: { why: 'the disk is full', fix: 'free some space; nothing was done' },
  EDQUOT: { why: 'the disk quota is used up', fix: 'free some space; nothing was done' },
  EACCES: { why: 'this user may not write there', fix: 'give the file and its folder to this user' },
  EPERM: { why: 'this user may not write there', fix: 'give the file and its folder to this user' },
  EROFS: { why: 'the file system is read-only', fix: 'set XDG_STATE_HOME to a folder that can be written' },
  EISDIR: { why: 'there is a folder in its place', fix: 'move that folder away' },
  ENOTDIR: { why: 'a part of its path is no folder', fix: 'move that file away, or set XDG_STATE_HOME' },
  EFBIG: { why: 'the file may not grow further', fix: 'raise the file size limit (ulimit -f)' },
  EIO: { why: 'the disk does not answer as it should', fix: 'check the disk' },
};

/** No command runs whose intent could not be written, so this names what to do about it. */
export function unwritable(file: string, cause: unknown): SagelaneError {
  if (cause instanceof SagelaneError) return cause;
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const words = WORDS[code] ?? { why: message, fix: 'see that the file and its folder can be written' };
  return new SagelaneError(
    { code: 'JournalUnwritable', what: 'the journal cannot be written, so no command may act', where: file, ...words },
    { cause },
  );
}
