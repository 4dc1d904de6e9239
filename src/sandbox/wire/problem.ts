/** What is wrong with one value of a request. */
export interface Problem {
  /** `pipelineParameters.2.member.name`. */
  readonly path: string;
  /** The value as it is told of; null when it is not. */
  readonly shown: string | null;
  readonly kind: 'missing' | 'type' | 'pattern' | 'enum' | 'too long' | 'too short';
  readonly wanted: string;
}

/** AWS writes the first letter of a member small, whatever the API calls it. */
export const memberPath = (path: string, member: string): string => {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return path ? `${path}.${name}` : name;
};

/** All problems as one message. */
export function problemsMessage(problems: readonly Problem[]): string {
  const words = problems.map(({ path, shown, kind, wanted }) => {
    const value = kind === 'missing' ? 'Value null' : shown === null ? 'Value' : `Value '${shown}'`;
    return `${value} at '${path}' failed to satisfy constraint: ${wanted}`;
  });
  return `${problems.length} validation error${problems.length > 1 ? 's' : ''} detected: ${words.join('; ')}`;
}
