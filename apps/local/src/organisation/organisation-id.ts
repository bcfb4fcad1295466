import { v5 } from 'uuid';
import type { Id } from '#domain';

const NAMES = '5f0c1f5e-7d0a-4c53-9a52-0d6b3d7f41c8';

/**
 * The id of the first living organisation of a name (UUID version 5, RFC 9562). Row-level security lets nobody look for a name across
 * organisations; with an id that follows from the name, the primary key holds it unique.
 */
export const organisationIdOf = (name: string): Id => v5(name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb'), NAMES);
