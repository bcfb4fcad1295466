import type { UploadRefusalCode } from '#application';
import type { Refusal } from '#domain';

/** A file that is not taken in. Thrown while it streams and caught where it was received; callers get the refusal as a value. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly refusal: Refusal;

  constructor(code: UploadRefusalCode, data: Readonly<Record<string, unknown>> = {}) {
    super(`The file was refused: ${code}`);
    this.refusal = { code, field: null, data };
  }
}
