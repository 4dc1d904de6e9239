import type { Names } from '../../declared/names.ts';

/** Where Identity Store's users have other member names than attributes. */
export const USER_NAMES: Names = { nickname: 'NickName', external_ids: 'ExternalIds' };
