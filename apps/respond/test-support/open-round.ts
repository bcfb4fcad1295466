import type { Instrument, Question } from '#domain';
import type { OpenRound, RespondentStore, Said } from '../src/store/respondent-store.ts';

const words = (text: string): { nb: string; nn: string; en: string } => ({ nb: `${text} (nb)`, nn: `${text} (nn)`, en: `${text} (en)` });
const options = ['dag', 'kveld', 'natt'].map((key) => ({ key, text: words(key) }));

/** One question of each kind. */
export const QUESTIONS: readonly Question[] = [
  { key: 'alvor', kind: 'AGREEMENT', factor: null, text: words('Innspillene våre blir tatt på alvor') },
  { key: 'vakt', kind: 'SINGLE', text: words('Hvilken vakt har du helst?'), options },
  { key: 'vakter', kind: 'MULTIPLE', text: words('Hvilke vakter har du hatt?'), options },
  { key: 'deling', kind: 'POINTS', text: words('Hvordan deler du?'), options },
  { key: 'ord', kind: 'TEXT', text: words('Hva vil du si?') },
];
export const INSTRUMENT: Instrument = {
  key: 'prove', version: 1, hash: '0'.repeat(64), title: words('Prøve'), purpose: words('x'), source: words('x'), audience: 'EMPLOYEES', stages: ['diagnose'], factors: [], questions: QUESTIONS,
};
export const ROUND: OpenRound = {
  organisation: 'Eksempel kommune', replay: false, language: 'nb', title: 'Ny turnusordning', why: 'For å velge en turnus som folk tåler.', askedBy: 'Lise Leder, virksomhetsleder', dataProtection: 'Ola Vern, personvern@eksempel.example',
  group: 'Hjemmetjenesten <nord>', groupInvited: 42, thresholds: { answers: 5, remainder: 5, comments: 10, invited: 10 }, closesAt: '2026-03-20T15:00:00.000Z', resultsAt: '2026-03-27T11:00:00.000Z', instrument: INSTRUMENT,
};

/** A store that knows some codes' hashes, and keeps what was submitted. */
export class RememberedStore implements RespondentStore {
  readonly rounds = new Map<string, OpenRound>();
  readonly submitted = new Map<string, Said>();
  /** Hashes that were asked about, in hexadecimal digits. */
  readonly asked: string[] = [];
  broken: Error | null = null;

  openRound(codeHash: Buffer): Promise<OpenRound | null> {
    this.asked.push(codeHash.toString('hex'));
    return this.broken === null ? Promise.resolve(this.rounds.get(codeHash.toString('hex')) ?? null) : Promise.reject(this.broken);
  }

  submit(codeHash: Buffer, said: Said): Promise<boolean> {
    const hash = codeHash.toString('hex');
    if (!this.rounds.has(hash)) return Promise.resolve(false);
    this.submitted.set(hash, said);
    return Promise.resolve(true);
  }

  ready(): Promise<void> { return this.broken === null ? Promise.resolve() : Promise.reject(this.broken); }
}
