import type { Language } from '#domain';

export interface ExportTold {
  readonly organisation: string;
  readonly replay: boolean;
  readonly number: string;
  readonly title: string;
  readonly exportedAt: string;
  readonly by: string;
  readonly records: number;
  readonly files: number;
  readonly hasPack: boolean;
  readonly hasVerifier: boolean;
}

const lines = (parts: readonly (string | false)[]): string => `${parts.filter((part) => part !== false).join('\n')}\n`;

const BOKMAAL = (t: ExportTold): string => lines([
  `${t.number} ${t.title}`, `${t.organisation}. Hentet ut ${t.exportedAt} av ${t.by}.`, '',
  t.replay && 'GJENNOMSPILT: dette kommer fra en organisasjon for øving, og er ikke en virkelig sak.\n',
  'Arkivet har alt som den som hentet det ut, hadde innsyn i på det tidspunktet, og ikke noe annet.', '',
  'initiative.json    Alt om prosessen, som data (medvirk/export/v1).', 'schema.graphql     Sier hva hvert felt i initiative.json betyr.',
  `records/           ${t.records} protokoller og referater som PDF/A-2a, med kvitteringene ved siden av.`, `files/             ${t.files} dokumenter, under navn som begynner med kontrollsummen deres.`,
  t.hasPack && 'receipt-pack.json  Kvitteringer for alle innførsler i medvirkningsloggen.',
  t.hasVerifier && 'verifier.html      Åpne filen i en nettleser, også uten nett, og gi den receipt-pack.json: den regner etter.',
  'SHA256SUMS         Kontrollsummen til hver fil her: sha256sum -c SHA256SUMS', '',
  'Kvitteringene viser hva som ble ført inn, og når. De kan ikke vise at en samtale var oppriktig.', 'Det som er slettet etter lov, er merket som slettet; bevisene gjelder fortsatt.',
]);

const NYNORSK = (t: ExportTold): string => lines([
  `${t.number} ${t.title}`, `${t.organisation}. Henta ut ${t.exportedAt} av ${t.by}.`, '',
  t.replay && 'GJENNOMSPELT: dette kjem frå ein organisasjon for øving, og er ikkje ei verkeleg sak.\n',
  'Arkivet har alt som den som henta det ut, hadde innsyn i på det tidspunktet, og ikkje noko anna.', '',
  'initiative.json    Alt om prosessen, som data (medvirk/export/v1).', 'schema.graphql     Seier kva kvart felt i initiative.json tyder.',
  `records/           ${t.records} protokollar og referat som PDF/A-2a, med kvitteringane ved sida av.`, `files/             ${t.files} dokument, under namn som tek til med kontrollsummen deira.`,
  t.hasPack && 'receipt-pack.json  Kvitteringar for alle innførsler i medverknadsloggen.',
  t.hasVerifier && 'verifier.html      Opne fila i ein nettlesar, også utan nett, og gje ho receipt-pack.json: ho reknar etter.',
  'SHA256SUMS         Kontrollsummen til kvar fil her: sha256sum -c SHA256SUMS', '',
  'Kvitteringane viser kva som vart ført inn, og når. Dei kan ikkje vise at ein samtale var oppriktig.', 'Det som er sletta etter lov, er merkt som sletta; prova gjeld framleis.',
]);

const ENGLISH = (t: ExportTold): string => lines([
  `${t.number} ${t.title}`, `${t.organisation}. Exported ${t.exportedAt} by ${t.by}.`, '',
  t.replay && 'REPLAY: this comes from an organisation for rehearsal, and is no real matter.\n',
  'The archive holds everything that whoever exported it could see at that time, and nothing else.', '',
  'initiative.json    Everything about the process, as data (medvirk/export/v1).', 'schema.graphql     Says what each field of initiative.json means.',
  `records/           ${t.records} records and minutes as PDF/A-2a, with their receipts beside them.`, `files/             ${t.files} documents, under names that begin with their checksum.`,
  t.hasPack && 'receipt-pack.json  Receipts of every entry of the involvement log.',
  t.hasVerifier && 'verifier.html      Open it in a browser, also offline, and give it receipt-pack.json: it checks.',
  'SHA256SUMS         The checksum of each file here: sha256sum -c SHA256SUMS', '',
  'The receipts show what was entered, and when. They cannot show that a talk was sincere.', 'What has been erased by law is marked as erased; the proofs still hold.',
]);

/** What the archive says of itself, in the reader's language: name of the file and its text. */
export const exportReadme = (told: ExportTold, language: Language): { readonly name: string; readonly text: string } => ({
  nb: { name: 'LES-MEG.txt', text: BOKMAAL(told) }, nn: { name: 'LES-MEG.txt', text: NYNORSK(told) }, en: { name: 'README.txt', text: ENGLISH(told) },
})[language];
