/** About `--role`, where containments are looked for. */
export const LOOK_INTO_ROLES = 'a role to look into beside those that are found (repeatable)';
