import type { AssociationEdgeType } from '@aws-sdk/client-sagemaker';
import type { Region } from '../../domain/arn.ts';
import type { AccountSession } from '../account-session.ts';
import type { LineageWriters } from './ports.ts';

/**
 * AWS decides on both ends, which may lie in different accounts.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 */
export function lineageWriters(session: AccountSession, region: Region): LineageWriters {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    async associate({ source, destination, association }) {
      await session.call({ ...sagemaker, operation: 'AddAssociation', subject: source }, (client) =>
        client.addAssociation({
          SourceArn: source,
          DestinationArn: destination,
          ...(association !== null && { AssociationType: association as AssociationEdgeType }),
        }),
      );
    },
    async disassociate({ source, destination }) {
      await session.call({ ...sagemaker, operation: 'DeleteAssociation', subject: source }, (client) =>
        client.deleteAssociation({ SourceArn: source, DestinationArn: destination }),
      );
    },
  };
}
