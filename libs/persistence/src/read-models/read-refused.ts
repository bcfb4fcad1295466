/** What can be wrong with a read. Each becomes a GraphQL error with the same code. */
export type ReadRefusalCode = 'BAD_USER_INPUT' | 'FORBIDDEN' | 'UNAUTHENTICATED';

/** A read that cannot be carried out as asked; `message` says how to mend it. Thrown, since a read has no user errors to put it in. */
export class ReadRefused extends Error {
  override readonly name = 'ReadRefused';
  readonly code: ReadRefusalCode;
  /** Response keys from the root to the field that is to blame. */
  readonly path: readonly string[];

  constructor(code: ReadRefusalCode, message: string, path: readonly string[] = []) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
