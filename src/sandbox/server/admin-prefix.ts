/** Where the admin surface lies, apart from AWS's paths. */
export const ADMIN_PREFIX = '/_sandbox/';
