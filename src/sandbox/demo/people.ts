/** Identity Center of the demo: ids are fixed. */
export const INSTANCE_ID = '1234567890abcdef';
export const IDENTITY_STORE = 'd-1234567890';
export const IDENTITY_STORE_ARN = `arn:aws:identitystore::123456789012:identitystore/${IDENTITY_STORE}`;

export const PEOPLE = [
  { name: 'jane', id: '94182498-8051-70e4-3c0d-5a1b6c2d7e01', given: 'Jane', family: 'Okafor' },
  { name: 'laura', id: '94182498-8051-70e4-3c0d-5a1b6c2d7e02', given: 'Laura', family: 'Lindqvist' },
] as const;

export const ANALYSTS = { name: 'analysts', id: '94182498-8051-70e4-3c0d-5a1b6c2d7e10' } as const;
