import type { CommandContext } from '../context.ts';
import type { Survey } from './survey.ts';

/** Of each domain that is gone: which file system it left, where that is, and how it goes. */
export async function retainedHomes(context: CommandContext, before: readonly Survey[]): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { cleanUp, domain } of before) {
    const { account, region, domainId, homeFileSystem } = cleanUp;
    if (cleanUp.domain === null || homeFileSystem !== 'retain' || domain.homeFileSystem === null) continue;
    const live = await (await context.aws()).readers(account, region).domains.live(domainId);
    if (!live) notes.push(noteOf(domain.name, domain.homeFileSystem, region));
  }
  return notes;
}

function noteOf(name: string, id: string, region: string): string {
  const link = `https://${region}.console.aws.amazon.com/efs/home?region=${region}#/file-systems/${id}`;
  const efs = (operation: string): string => `aws efs ${operation} --region ${region}`;
  // A file system with mount targets cannot be deleted: https://docs.aws.amazon.com/efs/latest/ug/delete-efs-fs.html
  return [
    `the home directories of ${name} stay on file system ${id}: ${link}`,
    'when nobody needs them any more: ' +
      [
        `${efs('describe-mount-targets')} --file-system-id ${id}`,
        `${efs('delete-mount-target')} --mount-target-id ID for each`,
        `${efs('delete-file-system')} --file-system-id ${id}`,
      ].join(', then '),
  ].join('; ');
}
