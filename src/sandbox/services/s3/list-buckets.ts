import { pageOf } from '../page.ts';
import { ownerOfAccount, s3Fail, s3Operation } from './model/s3.ts';

export const listBuckets = s3Operation({
  name: 'ListBuckets',
  mutates: false,
  handle: (input, call) => {
    const { ContinuationToken: token, MaxBuckets: size, Prefix: prefix = '', BucketRegion: region } = input;
    const refuse = (): never =>
      s3Fail('InvalidArgument', 400, 'The continuation token or the number of buckets is wrong');
    const own = call.world.tables.buckets
      .by('account', call.account)
      .filter((one) => one.name.startsWith(prefix) && (!region || one.region === region))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const isNarrowed = [token, size, input.Prefix, region].some((one) => one !== undefined);
    const query = [call.account, prefix, region];
    const { items, nextToken } = pageOf(own, {
      size,
      token,
      query,
      usual: 10_000,
      most: 10_000,
      badToken: refuse,
      badSize: refuse,
    });
    return {
      Buckets: items.map((one) => ({
        Name: one.name,
        CreationDate: new Date(one.createdAt),
        // https://docs.aws.amazon.com/AmazonS3/latest/API/API_Bucket.html
        ...(isNarrowed && { BucketRegion: one.region }),
      })),
      Owner: ownerOfAccount(call.account),
      ...(nextToken !== undefined && { ContinuationToken: nextToken }),
      ...(prefix !== '' && { Prefix: prefix }),
    };
  },
});
