/** Whether an error is the operating system's, with this code. Not by `instanceof`, which fails between realms, as in a test runner. */
export const isSystemError = (error: unknown, code: string): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === code;
