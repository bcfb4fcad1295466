export interface Statement {
  readonly text: string;
  readonly values: (variables: Readonly<Record<string, unknown>>) => readonly unknown[];
}
export declare const STATEMENTS: Readonly<Record<string, Statement>>;
