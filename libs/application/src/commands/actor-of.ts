import type { Actor } from '#domain';
import type { Viewer } from '../ports/viewer.ts';

/** The actor that the rules judge, from what sign-in or a token has shown. */
export const actorOf = ({ personId, name, roles, offices }: Viewer): Actor => ({ personId, name, roles, offices });
