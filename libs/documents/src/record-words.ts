import type { Exit, Intensity, Language, LocalizedText, RecordKind, Side } from '#domain';

const say = (nb: string, nn: string, en: string): LocalizedText => ({ nb, nn, en });

/** What the sheet itself says, in bokmål, nynorsk and English. */
export const RECORD_WORDS = {
  case: say('Sak', 'Sak', 'Matter'), archiveCase: say('Arkivsak', 'Arkivsak', 'Archive case'), meeting: say('Møte', 'Møte', 'Meeting'), place: say('Sted', 'Stad', 'Place'),
  time: say('Tid', 'Tid', 'Time'), minutes: say('minutter', 'minutt', 'minutes'), planned: say('innkalt til', 'kalla inn til', 'called to'), item: say('Sak på sakslisten', 'Sak på saklista', 'Item of the agenda'),
  calledTo: say('Innkalt til', 'Kalla inn til', 'Called to'), proposal: say('Forslag', 'Framlegg', 'Proposal'), version: say('versjon', 'versjon', 'version'),
  about: say('Om møtet', 'Om møtet', 'About the meeting'), attendance: say('Deltakere', 'Deltakarar', 'Attendance'), name: say('Navn', 'Namn', 'Name'), side: say('Side', 'Side', 'Side'), present: say('Til stede', 'Til stades', 'Present'),
  met: say('ja', 'ja', 'yes'), absent: say('nei', 'nei', 'no'), deputy: say('vara', 'vara', 'deputy'), noAttendance: say('Ingen side har bekreftet sitt oppmøte.', 'Inga side har stadfesta oppmøtet sitt.', 'Neither side has confirmed its attendance.'),
  documents: say('Dokumenter partene hadde før møtet', 'Dokument partane hadde før møtet', 'Documents that the parties had before the meeting'), document: say('Dokument', 'Dokument', 'Document'),
  delivered: say('Levert', 'Levert', 'Delivered'), checksum: say('Kontrollsum (SHA-256)', 'Kontrollsum (SHA-256)', 'Checksum (SHA-256)'),
  noDocuments: say('Ingen dokumenter var levert før møtet.', 'Ingen dokument var leverte før møtet.', 'No documents were delivered before the meeting.'),
  preparation: say('Forberedelsestid i arbeidsdager', 'Førebuingstid i arbeidsdagar', 'Time to prepare in working days'),
  text: say('Felles tekst', 'Felles tekst', 'Common text'), views: say('Partenes syn, med egne ord', 'Synet til partane, med eigne ord', 'The views of the parties, in their own words'),
  signatures: say('Underskrifter', 'Underskrifter', 'Signatures'), party: say('Part', 'Part', 'Party'), exit: say('Utfall', 'Utfall', 'Outcome'), by: say('Ved', 'Ved', 'By'), at: say('Tidspunkt', 'Tidspunkt', 'When'),
  drafted: say('Skrevet av', 'Skriven av', 'Written by'), sent: say('Lagt fram til underskrift av', 'Lagd fram til underskrift av', 'Laid before the parties for signing by'),
  dissent: say('Protokolltilførsel', 'Protokolltilførsel', 'Dissent in the party’s own words'), declined: say('Begrunnelse for ikke å skrive under', 'Grunngjeving for ikkje å skrive under', 'Reason for declining to sign'),
  scan: say('registrert av arbeidsgiver fra underskrevet papir', 'registrert av arbeidsgjevar frå underskrive papir', 'registered by the employer from signed paper'), opposed: say('bestridt av parten', 'bestridd av parten', 'opposed by the party'),
  notSigned: say('Ingen har skrevet under ennå.', 'Ingen har skrive under enno.', 'Nobody has signed yet.'), locked: say('Låst', 'Låst', 'Locked'),
  draft: say('UTKAST – ikke låst', 'UTKAST – ikkje låst', 'DRAFT – not locked'), replay: say('GJENNOMSPILT – fra en organisasjon for øving, ikke en virkelig sak', 'GJENNOMSPELT – frå ein organisasjon for øving, ikkje ei verkeleg sak', 'REPLAY – from an organisation for rehearsal, no real matter'),
  corrections: say('Rettelser etter låsing', 'Rettingar etter låsing', 'Corrections after the lock'), log: say('Medvirkningslogg', 'Medverknadslogg', 'Involvement log'), entry: say('Innførsel', 'Innførsle', 'Entry'),
  commitment: say('Binding (SHA-256)', 'Binding (SHA-256)', 'Commitment (SHA-256)'), place2: say('Nr. i loggen', 'Nr. i loggen', 'No. in the log'), receipt: say('Kvittering (SHA-256)', 'Kvittering (SHA-256)', 'Receipt (SHA-256)'),
  receiptsAttached: say('Kvitteringene er lagt ved denne filen.', 'Kvitteringane er lagde ved denne fila.', 'The receipts are attached to this file.'),
  receiptsBeside: say('Kvitteringene ligger ved siden av denne filen; her står kontrollsummene deres.', 'Kvitteringane ligg ved sida av denne fila; her står kontrollsummane deira.', 'The receipts lie beside this file; their checksums are printed here.'),
  noReceipts: say('Innførslene har ennå ingen kvittering.', 'Innførslene har enno inga kvittering.', 'The entries have no receipt yet.'),
  proves: say('Loggen viser hva som ble sagt og når det ble ført inn. Den kan ikke vise at en samtale var oppriktig.', 'Loggen viser kva som vart sagt og når det vart ført inn. Han kan ikkje vise at ein samtale var oppriktig.', 'The log shows what was said and when it was entered. It cannot show that a talk was sincere.'),
  undisplayable: say('Tegn som ikke kan trykkes, står som [U+…] med nummeret i Unicode.', 'Teikn som ikkje kan trykkjast, står som [U+…] med nummeret i Unicode.', 'Characters that cannot be printed stand as [U+…] with their number in Unicode.'),
  page: say('Side', 'Side', 'Page'), of: say('av', 'av', 'of'), days: say('arbeidsdager', 'arbeidsdagar', 'working days'),
} as const satisfies Readonly<Record<string, LocalizedText>>;

export const KIND_WORDS: Readonly<Record<RecordKind, LocalizedText>> = {
  MINUTES: say('Referat', 'Referat', 'Minutes'), AGREEMENT: say('Enighetsprotokoll', 'Semjeprotokoll', 'Record with agreement'), DISAGREEMENT: say('Uenighetsprotokoll', 'Usemjeprotokoll', 'Record with disagreement'),
};
export const INTENSITY_WORDS: Readonly<Record<Intensity, LocalizedText>> = {
  INFORM: say('informasjon', 'informasjon', 'information'), ADVISE: say('å bli tatt med på råd', 'å bli teken med på råd', 'advice'), CONSULT: say('drøfting', 'drøfting', 'consultation'), AGREE: say('forhandling om enighet', 'forhandling om semje', 'negotiation for agreement'),
};
export const EXIT_WORDS: Readonly<Record<Exit, LocalizedText>> = {
  SIGNED: say('Underskrevet', 'Underskriven', 'Signed'), SIGNED_WITH_DISSENT: say('Underskrevet med protokolltilførsel', 'Underskriven med protokolltilførsel', 'Signed with dissent'),
  DECLINED: say('Ikke villig til å skrive under', 'Ikkje villig til å skrive under', 'Declined to sign'), LAPSED: say('Bortfalt: møtte ikke etter to innkallinger', 'Falle bort: møtte ikkje etter to innkallingar', 'Lapsed: did not meet after two summonses'),
  UNSIGNED: say('Ikke underskrevet innen fristen', 'Ikkje underskriven innan fristen', 'Not signed in time'),
};
export const SIDE_WORDS: Readonly<Record<Side, LocalizedText>> = { EMPLOYER: say('Arbeidsgiver', 'Arbeidsgjevar', 'Employer'), EMPLOYEES: say('Arbeidstakere', 'Arbeidstakarar', 'Employees') };

type WordKey = keyof typeof RECORD_WORDS;
/** The labels of one language. */
export const wordsIn = (language: Language): Readonly<Record<WordKey, string>> =>
  Object.fromEntries(Object.entries(RECORD_WORDS).map(([key, text]) => [key, text[language]])) as Record<WordKey, string>;
