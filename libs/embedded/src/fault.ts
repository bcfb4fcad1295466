/** What can go wrong around the embedded PostgreSQL, as a person would sort it. */
export type EmbeddedFaultCode =
  | 'UNSUPPORTED_PLATFORM'
  | 'BINARIES_MISSING'
  | 'DISK_FULL'
  | 'NOT_PERMITTED'
  | 'OTHER_VERSION'
  | 'IN_USE'
  | 'PASSWORD_LOST'
  | 'DID_NOT_START';

/** A fault of the embedded PostgreSQL. The message says what is wrong and how to mend it; `code` is for programs. */
export class EmbeddedPostgresFault extends Error {
  readonly code: EmbeddedFaultCode;

  constructor(code: EmbeddedFaultCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'EmbeddedPostgresFault';
    this.code = code;
  }
}

/**
 * Sorts what initdb, postgres or the file system said into a fault with a remedy.
 * `step` names what was attempted, `folder` where, `output` the words of the program (or of the system's error).
 */
export function faultFromOutput(step: string, folder: string, output: string): EmbeddedPostgresFault {
  const tail = output.trim().split('\n').slice(-12).join('\n');
  if (/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i.test(output)) {
    return new EmbeddedPostgresFault('DISK_FULL',
      `The disk that holds ${folder} is full (${step}). Free some space (500 MB is a good start), or name a folder on another disk with MEDVIRK_DATA=… . Nothing that was stored is lost.\n${tail}`);
  }
  if (/Permission denied|EACCES|EPERM|Operation not permitted|wrong ownership/i.test(output)) {
    return new EmbeddedPostgresFault('NOT_PERMITTED',
      `PostgreSQL may not read or write ${folder} (${step}). The folder belongs to another user: start Medvirk as that user, give the folder to this one (chown -R), or name another with MEDVIRK_DATA=… .\n${tail}`);
  }
  return new EmbeddedPostgresFault('DID_NOT_START', `The embedded PostgreSQL failed (${step}) in ${folder}:\n${tail}`);
}
