import { type CosignerKey, type Id, type Refusal, standingOf } from '#domain';
import {
  type Checkpoint, checkCosignature, checkNoteSignature, cosign, judgeCheckpoint, type Note, parseSignedCheckpoint, parseVerifierKey, sameHash, signatureLine, type Signer,
} from '#involvement-log';
import type { CosigningStore } from '../ports/cosigning.ts';
import type { EntrySequence } from '../ports/involvement-log.ts';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';

/** A cosigner's clock may be so far ahead, in seconds. */
const AHEAD_SECONDS = 300;

export interface CosigningParts {
  readonly unitOfWork: UnitOfWork;
  readonly store: CosigningStore;
  readonly sequence: Pick<EntrySequence, 'halt'>;
  /** The organisation's own key as a witness of others. */
  readonly witness: (transaction: Transaction) => Promise<Signer>;
}

export type CosignResult = { readonly ok: true; readonly size: number; readonly kept: number } | { readonly ok: false; readonly refusal: Refusal };

/** What a witness answers (c2sp.org/tlog-witness): signature lines with 200, the size it has seen with 409. */
export interface WitnessAnswer { readonly status: number; readonly body: string; readonly type: 'text/plain' | 'text/x.tlog.size' }

const refused = (code: string): CosignResult => ({ ok: false, refusal: { code, field: ['checkpoint'], data: {} } });

/** Cosignatures over this log's heads, and this organisation's own over those of others. Signatures speak for themselves, so nobody need be signed in. */
export class Cosigning {
  readonly #parts: CosigningParts;

  constructor(parts: CosigningParts) { this.#parts = parts; }

  /**
   * Takes in a head of this log with cosignatures, each checked against a registered key that counts now. A head that carries the log's own true signature and that the stored
   * log contradicts is evidence of a restored backup or a fork: the log is halted.
   */
  async add(organisationId: Id, text: string): Promise<CosignResult> {
    const signed = parseSignedCheckpoint(text);
    if (signed === undefined) return refused('CHECKPOINT_UNKNOWN');
    const { known, result } = await this.#parts.unitOfWork.run(organisationId, async (transaction) => {
      const standing = await this.#knows(transaction, signed);
      return { known: standing, result: standing === 'KNOWN' ? await this.#keep(transaction, signed) : refused(standing === 'STRANGE' ? 'CHECKPOINT_UNKNOWN' : 'LOG_CONTRADICTED') };
    });
    if (known === 'CONTRADICTED') await this.#parts.sequence.halt(organisationId, { ...signed.checkpoint, note: text }, 'COSIGNER');
    return result;
  }

  /** `POST /add-checkpoint` of a witness. */
  async addCheckpoint(organisationId: Id, body: string): Promise<WitnessAnswer> {
    const [, checkpoint = ''] = /^(?:[^\n]+\n)*?\n([^]+)$/.exec(body) ?? [];
    const signed = parseSignedCheckpoint(checkpoint);
    if (signed === undefined) return plain(400);
    const { answer, contradicted } = await this.#parts.unitOfWork.run(organisationId, async (transaction) => {
      // What is of our own log is held against what is stored before anything else, so that nobody hides a fork by having the log watch itself.
      if (await this.#knows(transaction, signed) === 'CONTRADICTED') return { answer: plain(422), contradicted: true };
      const watched = await this.#parts.store.lockWatched(transaction, signed.checkpoint.origin);
      if (watched === null) return { answer: plain(404), contradicted: false };
      const judgement = judgeCheckpoint(body, watched);
      if (judgement.status === 409) return { answer: { status: 409, body: `${judgement.seen}\n`, type: 'text/x.tlog.size' } as const, contradicted: false };
      if (judgement.status !== 200) return { answer: plain(judgement.status), contradicted: false };
      await this.#parts.store.sawHead(transaction, watched.origin, judgement.checkpoint, checkpoint);
      return { answer: { status: 200, body: await this.#cosigned(transaction, judgement.note), type: 'text/plain' } as const, contradicted: false };
    });
    if (contradicted) await this.#parts.sequence.halt(organisationId, { ...signed.checkpoint, note: checkpoint }, 'WITNESS');
    return answer;
  }

  async #cosigned(transaction: Transaction, { text }: Note): Promise<string> {
    const seconds = Math.floor(Date.parse(await this.#parts.store.latestNow(transaction)) / 1000);
    return signatureLine(cosign(text, await this.#parts.witness(transaction), seconds));
  }

  /** Whether a head is one that this log signed and still has. */
  async #knows(transaction: Transaction, { note, checkpoint }: { readonly note: Note; readonly checkpoint: Checkpoint }): Promise<'KNOWN' | 'STRANGE' | 'CONTRADICTED'> {
    const keys = await this.#parts.store.logKeys(transaction);
    if (!keys.some((key) => key.name === checkpoint.origin && checkNoteSignature(note, key) === 'TRUE')) return 'STRANGE';
    const root = await this.#parts.store.rootAt(transaction, checkpoint.size);
    return root !== null && sameHash(root, checkpoint.root) ? 'KNOWN' : 'CONTRADICTED';
  }

  async #keep(transaction: Transaction, { note, checkpoint: { size } }: { readonly note: Note; readonly checkpoint: Checkpoint }): Promise<CosignResult> {
    const { store } = this.#parts;
    const keys = await store.keys(transaction);
    const now = await transaction.now();
    const latest = Date.parse(await store.latestNow(transaction)) / 1000 + AHEAD_SECONDS;
    const found = keys.filter((key) => standingOf(key, keys, now) === 'EFFECTIVE').flatMap((key) => cosignatureBy(key, note));
    const timely = found.filter(({ seconds }) => seconds <= latest);
    for (const { keyId, line, seconds } of timely) await store.keepCosignature(transaction, { size, keyId, line, seconds });
    return timely.length === 0 ? refused('COSIGNATURE_FALSE') : { ok: true, size, kept: timely.length };
  }
}

const plain = (status: number): WitnessAnswer => ({ status, body: '', type: 'text/plain' });

function cosignatureBy({ id, verifierKey }: CosignerKey, note: Note): readonly { readonly keyId: Id; readonly line: string; readonly seconds: number }[] {
  const key = parseVerifierKey(verifierKey);
  if (key === undefined) return [];
  const finding = checkCosignature(note, key);
  const line = note.signatures.findLast(({ name, keyId }) => name === key.name && keyId === key.id);
  return finding.state === 'TRUE' && line !== undefined ? [{ keyId: id, line: signatureLine(line), seconds: finding.seconds }] : [];
}
