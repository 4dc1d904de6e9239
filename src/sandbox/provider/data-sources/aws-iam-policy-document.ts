import { crc32 } from 'node:zlib';

import { ProviderFault } from '../engine/fault.ts';
import type { DataSourceType } from '../engine/resource-type.ts';
import { parseDocument } from '../policies/parse-document.ts';
import { mergeDocuments, renderDocument } from '../policies/policy-document.ts';
import type { OneOrMany, PolicyDocument, Principal, Statement } from '../policies/policy-document.ts';
import { inSetOrder } from '../policies/set-order.ts';
import { blocks, optionalText, text, texts } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

/** A policy in JSON, written as the genuine provider writes it; asks AWS nothing. */
export const iamPolicyDocument: DataSourceType = {
  type: 'aws_iam_policy_document',
  read(config) {
    const own = ownDocument(config);
    let merged = parsedAll(config, 'source_policy_documents', true).reduce(mergeDocuments, { statements: [] });
    merged = mergeDocuments(merged, own);
    merged = parsedAll(config, 'override_policy_documents', false).reduce(mergeDocuments, merged);
    const json = renderDocument(merged, 2);
    return Promise.resolve({
      id: String(crc32(json)),
      json,
      minified_json: renderDocument(merged),
      version: own.version ?? null,
      // The schema has no default for a block's attribute of a data source; the genuine provider's state has it.
      statement: blocks(config, 'statement').map((one) => ({ ...one, effect: one['effect'] ?? 'Allow' })),
    });
  },
};

function parsedAll(config: Fields, attribute: string, unique: boolean): readonly PolicyDocument[] {
  const sids = new Set<string>();
  return texts(config, attribute).map((json, index) => {
    try {
      const document = parseDocument(json);
      for (const sid of unique ? document.statements.flatMap((one) => one.sid || []) : []) {
        if (sids.has(sid)) throw new TypeError(`duplicate Sid (${sid}); remove the Sid or ensure Sids are unique`);
        sids.add(sid);
      }
      return document;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ProviderFault(`writing IAM Policy Document: merging document ${index}: ${reason}`, {
        path: [attribute, index],
        cause,
      });
    }
  });
}

function ownDocument(config: Fields): PolicyDocument {
  const version = optionalText(config, 'version') ?? '2012-10-17';
  const statements = blocks(config, 'statement').map((block) => statementOf(block, version));
  const sids = statements.flatMap((one) => one.sid ?? []);
  const twice = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (twice !== undefined) {
    throw new ProviderFault(`writing IAM Policy Document: duplicate Sid (${twice})`, {
      path: ['statement'],
      detail: 'remove the Sid or ensure the Sid is unique.',
    });
  }
  return { version, id: optionalText(config, 'policy_id'), statements };
}

function statementOf(block: Fields, version: string): Statement {
  const variables = (list: readonly string[]): string[] => list.map((one) => withVariables(one, version));
  return {
    sid: optionalText(block, 'sid'),
    effect: optionalText(block, 'effect') ?? 'Allow',
    actions: reverseSorted(texts(block, 'actions')),
    notActions: reverseSorted(texts(block, 'not_actions')),
    resources: reverseSorted(variables(texts(block, 'resources'))),
    notResources: reverseSorted(variables(texts(block, 'not_resources'))),
    principals: principalsOf(block, 'principals', variables),
    notPrincipals: principalsOf(block, 'not_principals', variables),
    conditions: inSetOrder(blocks(block, 'condition'), []).map((one) => ({
      test: text(one, 'test'),
      variable: text(one, 'variable'),
      values: variables(texts(one, 'values')),
    })),
  };
}

const principalsOf = (
  block: Fields,
  name: string,
  variables: (list: readonly string[]) => string[],
): readonly Principal[] =>
  inSetOrder(blocks(block, name), ['identifiers']).map((one) => ({
    type: text(one, 'type'),
    identifiers: reverseSorted(variables(texts(one, 'identifiers'))) ?? [],
  }));

/** Sets come out in reverse order, and alone as a text. */
const reverseSorted = (list: readonly string[]): OneOrMany | undefined =>
  list.length === 0 ? undefined : list.length === 1 ? list[0] : list.toSorted().reverse();

/** `&{aws:username}` is how a configuration writes IAM's `${aws:username}` past Terraform's own interpolation. */
function withVariables(value: string, version: string): string {
  if (version === '2008-10-17' && value.includes('&{')) {
    throw new ProviderFault(`found &{ sequence in (${value}), which is not supported in document version 2008-10-17`);
  }
  return value.replaceAll('&{', '${');
}
