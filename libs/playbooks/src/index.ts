export * from './problem.ts';
export * from './parse-playbook.ts';
export * from './parse-rule-set.ts';
export * from './built-in.ts';
export * from './schema/playbook-schema.ts';
export * from './schema/rule-set-schema.ts';
