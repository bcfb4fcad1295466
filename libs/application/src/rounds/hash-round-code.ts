import { createHmac } from 'node:crypto';

/** What is stored of a code: 32 bytes that nobody can try codes against without the installation's key (`derivedSecret(secret, 'round-code')`). */
export const hashRoundCode = (code: string, key: string): Buffer => createHmac('sha256', key).update(code, 'ascii').digest();
