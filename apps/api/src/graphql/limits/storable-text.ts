import { type ASTVisitor, GraphQLError, type StringValueNode, type ValidationContext } from 'graphql';

/** NUL, which PostgreSQL keeps in no text, and halves of characters, which have no UTF-8 and no canonical JSON (RFC 8785 § 3.2.2.2). */
const UNSTORABLE = /\0|\p{Surrogate}/u;

const PATH_MAX = 200;

const refusal = (where: string, nodes: readonly StringValueNode[] = []): GraphQLError => new GraphQLError(
  `${where} holds a NUL or half a character (a lone surrogate), which cannot be kept. Remove it, and send UTF-8.`,
  { nodes: [...nodes], extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
);

/** Refuses texts in a document that cannot be kept. */
export const storableLiterals = (context: ValidationContext): ASTVisitor => ({
  StringValue(node) { if (UNSTORABLE.test(node.value)) context.reportError(refusal('A text of the document', [node])); },
});

/** The same for variables; the message names the place. Without recursion, for nobody has said yet how deep they may be. */
export function refuseUnstorableText(variables: Readonly<Record<string, unknown>>): void {
  const left: [where: string, value: unknown][] = Object.entries(variables).map(([name, value]) => [`$${name}`, value]);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [where, value] = next;
    if (UNSTORABLE.test(where)) throw refusal('The name of a variable or of a field in it');
    if (typeof value === 'string' && UNSTORABLE.test(value)) throw refusal(`The text at ${where}`);
    // A path that is longer than any input's tells nothing.
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) left.push([where.length > PATH_MAX ? where : `${where}.${key}`, inner]);
  }
}
