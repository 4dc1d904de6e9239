import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { GENERATED } from './generated-notice.ts';

const FOLDER = fileURLToPath(new URL('../../src/constructs', import.meta.url));

interface Documented {
  readonly name: string;
  readonly text: string;
  readonly default: string | undefined;
  readonly example: string | undefined;
}

interface Reference extends Documented {
  readonly members: readonly Documented[];
  readonly kind: 'class' | 'interface';
  /** Names of what it extends. */
  readonly bases: readonly string[];
}

/** Every construct with its props, as their sources say it. */
export function constructsReference(): string {
  const index = readFileSync(join(FOLDER, 'index.ts'), 'utf8');
  const isPublic = ({ name }: Reference): boolean => new RegExp(`\\b${name}\\b`).test(index);
  const declared = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => declarationsOf(join(FOLDER, file)));
  const all = declared
    .filter(isPublic)
    .map((one) => ({ ...one, members: [...inherited(one, declared), ...one.members] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const constructs = all.filter(({ kind }) => kind === 'class');
  const props = new Set(constructs.map(({ name }) => `${name}Props`));
  const others = all.filter(({ kind, name }) => kind === 'interface' && !props.has(name));
  const sections = [
    ...constructs.map((one) =>
      constructSection(
        one,
        all.find(({ name }) => name === `${one.name}Props`),
      ),
    ),
    ...others.map((one) => `## ${one.name}\n\n${one.text}\n\n${memberTable('member', one.members)}`),
  ];
  return [GENERATED, '# Constructs: reference', '', INTRODUCTION, '', sections.join('\n\n'), ''].join('\n');
}

const INTRODUCTION =
  'Every construct of `sagelane/constructs`, its props and what it offers. [constructs.md](constructs.md) says how to use them.';

const inherited = ({ kind, bases }: Reference, declared: readonly Reference[]): readonly Documented[] =>
  kind === 'class'
    ? []
    : declared
        .filter(({ name }) => bases.includes(name))
        .flatMap((base) => [...inherited(base, declared), ...base.members]);

function constructSection(construct: Reference, props: Reference | undefined): string {
  return [
    `## ${construct.name}`,
    construct.text,
    ...(construct.example === undefined ? [] : [`\`\`\`ts\n${construct.example}\n\`\`\``]),
    ...(props ? [memberTable('prop', props.members)] : []),
    ...(construct.members.length > 0 ? [memberTable('offers', construct.members)] : []),
  ].join('\n\n');
}

function memberTable(title: string, members: readonly Documented[]): string {
  const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  const rows = members.map(({ name, text, default: otherwise }) =>
    [`\`${name}\``, otherwise === undefined ? '' : cell(otherwise), cell(text)].join(' | '),
  );
  return [`| ${title} | default | |`, '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
}

function declarationsOf(file: string): Reference[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((node): Reference[] => {
    if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [];
    const kind = ts.isClassDeclaration(node) ? 'class' : 'interface';
    const bases = (node.heritageClauses ?? []).flatMap(({ types }) =>
      types.map(({ expression }) => expression.getText()),
    );
    return [{ ...documented(node), kind, bases, members: membersOf(node) }];
  });
}

const membersOf = (node: ts.ClassDeclaration | ts.InterfaceDeclaration): Documented[] =>
  [...node.members]
    .filter((member) => member.name !== undefined && !isHidden(member))
    .map((member) => documented(member, ts.isPropertySignature(member) && member.questionToken === undefined));

const isHidden = (member: ts.ClassElement | ts.TypeElement): boolean =>
  ts.canHaveModifiers(member) &&
  (ts.getModifiers(member) ?? []).some(({ kind }) =>
    [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.OverrideKeyword].includes(kind),
  );

function documented(
  node: ts.ClassDeclaration | ts.InterfaceDeclaration | ts.ClassElement | ts.TypeElement,
  required = false,
): Documented {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const tag = (name: string): string | undefined => {
    const found = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
    return found && ts.getTextOfJSDocComment(found.comment);
  };
  return {
    name: node.name?.getText() ?? '',
    text: ts.getTextOfJSDocComment(comment?.comment) ?? '',
    default: required ? 'required' : tag('default'),
    example: tag('example'),
  };
}
