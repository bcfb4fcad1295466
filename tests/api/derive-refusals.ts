import { join } from 'node:path';
import ts from 'typescript';

/**
 * Which refusals each command's rule can give, read from the rules' source: from where a command is dispatched, every declaration that its
 * code refers to is walked, and the string literals of the catalogue in it are gathered. May name one too many, never one too few.
 */
export function deriveRefusals(root: string, codes: ReadonlySet<string>): Record<string, string[]> {
  const domain = (path: string): string => join(root, 'libs/domain/src', path);
  const tables = ['initiative/decide.ts', 'involvement/decide.ts', 'involvement/deliberation/decide.ts', 'involvement/meeting/decide.ts', 'involvement/objection/decide.ts', 'involvement/series/decide.ts', 'involvement/board/decide.ts', 'feedback/round/decide.ts'].map(domain);
  const create = domain('initiative/create.ts');
  const program = ts.createProgram([...tables, create], {
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2023, noEmit: true, allowImportingTsExtensions: true, types: [],
  });
  const walk = walker(program.getTypeChecker(), codes);
  const source = (file: string): ts.SourceFile => program.getSourceFile(file) ?? missing(file);
  const derived = new Map([['initiative.create', walk([declarationOf(source(create), 'createInitiative')])]]);
  const always = walk([declarationOf(source(tables[0] ?? ''), 'decideInitiative')], new Set(['decideLifecycle', 'decideInvolvement', 'isLifecycle']));
  for (const table of tables) {
    const guards = ['/meeting/', '/objection/', '/board/', '/round/'].some((own) => table.includes(own)) ? ownCodes(source(table), codes) : always;
    for (const [command, node] of dispatched(source(table))) derived.set(command, [...walk([node]), ...guards]);
  }
  return Object.fromEntries([...derived].sort(([a], [b]) => (a < b ? -1 : 1)).map(([command, found]) => [command, [...new Set(found)].sort()]));
}

const missing = (file: string): never => { throw new Error(`${file} is not there`); };

function declarationOf(source: ts.SourceFile, name: string): ts.Node {
  return source.statements.find((statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === name) ?? missing(`${source.fileName}: ${name}`);
}

/** Codes that the dispatching function itself gives, whatever the command. */
function ownCodes(source: ts.SourceFile, codes: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const dispatcher = source.statements.filter(ts.isFunctionDeclaration).find(({ name }) => /^decide/.test(name?.text ?? ''));
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && codes.has(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  if (dispatcher) visit(dispatcher);
  return found;
}

/** Commands with the expression that decides them: a table's value, a case's call, or the branch of a comparison. */
function dispatched(source: ts.SourceFile): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) found.set(node.name.text, node.initializer);
    if (ts.isCaseClause(node) && ts.isStringLiteral(node.expression)) for (const statement of node.statements) found.set(node.expression.text, statement);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken && ts.isStringLiteral(node.right) && node.right.text.includes('.')) {
      const branch = ts.isIfStatement(node.parent) ? node.parent.thenStatement : ts.isConditionalExpression(node.parent) ? node.parent.whenTrue : null;
      if (branch !== null) found.set(node.right.text, branch);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Gathers the codes in nodes and in every declaration that their code refers to; types are not followed. */
function walker(checker: ts.TypeChecker, codes: ReadonlySet<string>): (roots: readonly ts.Node[], skip?: ReadonlySet<string>) => string[] {
  return (roots, skip = new Set()) => {
    const seen = new Set<ts.Node>(roots);
    const found = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      if (ts.isStringLiteralLike(node) && codes.has(node.text)) found.add(node.text);
      if (ts.isIdentifier(node) && !skip.has(node.text)) for (const declaration of declarations(checker, node)) seen.add(declaration);
      ts.forEachChild(node, visit);
    };
    // A set is walked in the order of insertion, what is added on the way included.
    for (const node of seen) visit(node);
    return [...found];
  };
}

function declarations(checker: ts.TypeChecker, node: ts.Identifier): readonly ts.Node[] {
  const symbol = ts.isShorthandPropertyAssignment(node.parent) ? checker.getShorthandAssignmentValueSymbol(node.parent) : checker.getSymbolAtLocation(node);
  if (symbol === undefined) return [];
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (real.declarations ?? []).filter((declaration) => declaration.getSourceFile().fileName.includes('/libs/domain/') && !declaration.getSourceFile().fileName.endsWith('refusals.ts')
    && (ts.isFunctionDeclaration(declaration) || (ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined)));
}

/** The derived table as the source that is checked in. */
export const asSource = (derived: Readonly<Record<string, readonly string[]>>): string => `/**
 * Which refusals each command's rule can give: what the mutations' error code enums are made of. Derived from the rules' source;
 * tests/api/refusals-by-command.spec.ts tells when it is out of date, and \`DERIVE=1\` before that test writes it anew.
 */
export const REFUSALS_BY_COMMAND: Readonly<Record<string, readonly string[]>> = {
${Object.entries(derived).map(([command, codes]) => `  '${command}': [${codes.map((code) => `'${code}'`).join(', ')}],`).join('\n')}
};
`;
