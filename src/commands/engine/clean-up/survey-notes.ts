import { counted } from '../../../domain/counted.ts';
import { appLabel } from '../../../domain/studio-content.ts';
import type { Survey } from './survey.ts';

/** What whoever agrees has to know of one domain; a line each. */
export function surveyNotes({ cleanUp, domain, left }: Survey): readonly string[] {
  const { apps, spaces, userProfiles } = left;
  return [
    ...named(
      'app',
      apps.map((app) => `${appLabel(app)}${app.instanceType === null ? '' : ` on ${app.instanceType}`}`),
      UNSAVED,
    ),
    ...named(
      'space',
      spaces.map(({ name, owner }) => (owner === null ? name : `${name} of ${owner}`)),
      ITS_DISK,
    ),
    ...named(
      'user profile',
      userProfiles.map(({ name }) => name),
      '',
    ),
    ...(cleanUp.domain === null ? [] : [homesNote(cleanUp.homeFileSystem, domain.homeFileSystem)]),
  ];
}

/** A space's volume is no part of the file system that is retained. */
const ITS_DISK = ', each with its disk';
const UNSAVED = ': what is not saved there is lost';

const named = (what: string, names: readonly string[], consequence: string): readonly string[] =>
  names.length === 0
    ? []
    : [`ends ${counted(names.length, what)} that no state file holds${consequence}: ${names.join(', ')}`];

function homesNote(fate: 'retain' | 'delete', fileSystem: string | null): string {
  if (fileSystem === null) return 'it has no file system of home directories';
  return fate === 'delete'
    ? `deletes the file system ${fileSystem} with all home directories (homeFileSystem: delete)`
    : `keeps the file system ${fileSystem} with the home directories, which goes on to cost (homeFileSystem: retain)`;
}
