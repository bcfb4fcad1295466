/** SQL text literal. Only for constants of our own code; what callers give goes in as parameters. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL jsonb constant. */
export const jsonLiteral = (value: unknown): string => `${literal(JSON.stringify(value)).replaceAll('\\', '\\\\').replace(/^'/, "E'")}::jsonb`;

/** SQL name in double quotes. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
