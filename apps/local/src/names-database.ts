/** Whether the operator names a PostgreSQL of their own. */
export const namesDatabase = (environment: NodeJS.ProcessEnv): boolean => Object.entries(environment).some(([name, value]) => /^DATABASE_(\w+_)?URL$/.test(name) && value !== undefined && value !== '');
