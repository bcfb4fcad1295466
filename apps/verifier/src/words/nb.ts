import type { Words } from './words.ts';

/** Bokmål. */
export const nb: Words = {
  language: 'Bokmål',
  label: {
    title: 'Kontroller en loggkvittering', intro: 'Denne siden kontrollerer en kvitteringspakke fra en medvirkningslogg. Den virker uten nett, og sender ingenting noe sted.',
    file: 'Kvitteringspakke', fileHelp: 'receipt-pack.json, eller en ZIP-fil som inneholder den. En enkelt .tlog-proof-fil kan velges sammen med oppføringen som JSON-fil.',
    keys: 'Nøkler du stoler på', keysHelp: 'Én per linje: nøkkelen eller fingeravtrykket til loggen, og til ditt eget forbund. Bruk det du har fått på papir eller fra forbundet, ikke det som følger med pakken.',
    older: 'Et eldre sjekkpunkt (valgfritt)', olderHelp: 'Lim inn et sjekkpunkt du har tatt vare på fra før, for eksempel fra en e-post. Da kontrolleres det at loggen har vokst fra det og ikke er skrevet om.',
    check: 'Kontroller', working: 'Kontrollerer …', result: 'Resultat', checks: 'Hva som er kontrollert', findings: 'Hva som ble funnet', lies: 'Kan ikke stemme', gaps: 'Kunne ikke kontrolleres', notes: 'Verdt å vite',
    order: 'Rekkefølgen informasjon, drøfting, beslutning', entries: 'Oppføringene', index: 'Plass i loggen', number: 'Nr. i prosessen', recorded: 'Registrert', kind: 'Hva', who: 'Rolle', content: 'Innhold',
    contentTrue: 'stemmer', contentFalse: 'stemmer ikke', contentAbsent: 'ikke i pakken', shows: 'Det viser', showsNot: 'Det viser ikke', log: 'Logg {origin}, {size} oppføringer', entryAt: 'Oppføring {number} ({type}, {recordedAt})',
    replay: 'Avspilt tid: ikke en virkelig prosess', none: 'Ingenting', decision: 'Beslutning', information: 'Informasjon', consultation: 'Drøfting', changed: 'Forslaget vesentlig endret etter drøftingen',
    notShown: 'ikke vist i denne pakken', confirmed: '{name} bekreftet loggen med {size} oppføringer {at}', limits: 'Hva dette aldri viser',
    limitsText: 'Kontrollen viser hva som ble registrert, i hvilken rekkefølge, og at det ikke er endret siden. Den viser ikke at det som ble registrert er sant, at en samtale var reell, eller hva som kom etter den siste oppføringen i pakken.',
    language: 'Språk', print: 'Skriv ut', offline: 'Siden kan ikke nå nettet: nettleseren nekter den det.',
    usage: 'Bruk: medvirk-verify PAKKE … [--key NØKKEL] [--older SJEKKPUNKTFIL] [--language nb|nn|en] [--json]', cannotRead: 'Filen {file} kan ikke leses: {reason}', oneProof: 'En .tlog-proof-fil kontrolleres sammen med oppføringen som JSON-fil; velg begge.',
  },
  verdict: {
    HOLDS: { title: 'Alt stemmer', text: 'Alt du ba om, er bevist med nøklene du ga.' },
    HOLDS_IN_ITSELF: { title: 'Ingenting motsier seg selv', text: 'Pakken henger sammen, men du har ikke gitt loggens nøkkel. Hvem som helst kan ha laget en slik pakke. Gi loggens nøkkel eller fingeravtrykk fra en kilde du stoler på.' },
    INCOMPLETE: { title: 'Stemmer, men ikke alt kunne kontrolleres', text: 'Ingenting er galt så langt det kunne kontrolleres. Se hva som mangler under.' },
    FALSE: { title: 'Noe kan ikke stemme', text: 'Pakken er endret, laget av en annen enn den gir seg ut for, eller loggen bak er skrevet om. Se hva under.' },
  },
  check: {
    CONTENT: {
      name: 'Innhold', shows: 'Ordene i hver oppføring er nøyaktig de som ble registrert.', showsNot: 'At ordene er sanne.',
      states: { HOLDS: 'Ordene stemmer i alle {all} oppføringer.', PARTLY: 'Ordene stemmer i {shown} av {all} oppføringer; resten er ikke i pakken.', FAILS: 'Ordene i minst én oppføring er ikke de som ble registrert.', NOT_CHECKED: 'Ingen ord er med i pakken.' },
    },
    INCLUSION: {
      name: 'Plass i loggen', shows: 'Hver oppføring står i loggen, på den plassen den sier.', showsNot: 'Hva annet som står i loggen.',
      states: { HOLDS: 'Alle {all} oppføringer står i loggen med {size} oppføringer.', PARTLY: 'Noen oppføringer står i loggen.', FAILS: 'Minst én oppføring står ikke i loggen slik den er gjengitt.', NOT_CHECKED: 'Ingen oppføringer å kontrollere.' },
    },
    LOG_SIGNATURE: {
      name: 'Loggens signatur', shows: 'Virksomheten har gått god for akkurat denne loggen og kan ikke fraskrive seg den.', showsNot: 'At virksomheten ikke har vist andre en annen logg; det viser bekreftelsene.',
      states: { HOLDS: 'Sjekkpunktet er signert med loggens nøkkel, som du ga.', PARTLY: 'Delvis kontrollert.', FAILS: 'Sjekkpunktet er ikke gyldig signert med loggens nøkkel.', NOT_CHECKED: 'Du har ikke gitt loggens nøkkel, så hvem som har signert er ikke kontrollert.' },
    },
    COSIGNATURES: {
      name: 'Bekreftelser fra forbund', shows: 'Forbundet har sett akkurat denne loggen, og at den har vokst fra dem det så før.', showsNot: 'At forbundet er enig i det som står der.',
      states: { HOLDS: 'Forbund du stoler på, {given} i tallet, har bekreftet en logg med alle oppføringene i pakken.', PARTLY: '{covering} av {given} forbund du stoler på, har bekreftet en logg med alle oppføringene.', FAILS: 'En bekreftelse er falsk, eller et bytte av nøkkel er skjult.', NOT_CHECKED: 'Du har ikke gitt nøkkelen til noe forbund.' },
    },
    GROWTH: {
      name: 'Bare vokst', shows: 'Loggen inneholder alt som sto i de eldre sjekkpunktene, uendret og i samme rekkefølge.', showsNot: 'Noe om sjekkpunkter som verken du eller pakken har.',
      states: { HOLDS: 'Loggen har vokst fra {older} eldre sjekkpunkter i pakken og {agreed} du har gitt.', PARTLY: 'Delvis kontrollert.', FAILS: 'Loggen er ikke en fortsettelse av et eldre sjekkpunkt: den er skrevet om.', NOT_CHECKED: 'Ingen eldre sjekkpunkter å sammenligne med.' },
    },
    NUMBERS: {
      name: 'Ingen utelatt', shows: 'Ingen oppføring i prosessen mangler mellom den første og den siste i pakken.', showsNot: 'Om det kom flere oppføringer etter den siste.',
      states: { HOLDS: 'Numrene henger sammen.', PARTLY: 'Noen numre er ikke med i pakken.', FAILS: 'Numrene i pakken stemmer ikke med oppføringene.', NOT_CHECKED: 'Ikke kontrollert.' },
    },
    TIMES: {
      name: 'Tidspunkter', shows: 'Oppføringene påstår ikke å være eldre enn det som sto i loggen før dem.', showsNot: 'At klokken til virksomheten gikk riktig.',
      states: { HOLDS: 'Tidspunktene følger rekkefølgen i loggen.', PARTLY: 'Noen oppføringer kom inn i loggen lenge etter tidspunktet de oppgir.', FAILS: 'Minst én oppføring er datert tilbake.', NOT_CHECKED: 'Ikke kontrollert.' },
    },
    ORDER: {
      name: 'Informasjon før drøfting før beslutning', shows: 'I hvilken rekkefølge stegene ble registrert.', showsNot: 'At drøftingen var reell, eller at informasjonen var god nok.',
      states: { HOLDS: 'Rekkefølgen er holdt for alle {decisions} beslutninger.', PARTLY: 'Rekkefølgen er vist for {inOrder} av {decisions} beslutninger.', FAILS: 'Rekkefølgen er ikke holdt.', NOT_CHECKED: 'Pakken inneholder ingen beslutning.' },
    },
  },
  finding: {
    NOT_A_PACK: 'Filen er ikke en kvitteringspakke, eller noe i den mangler eller har feil form.', NOT_AS_MADE: 'Filen er ikke slik den ble laget: noen har lagret den på nytt eller endret den.',
    OTHER_ORGANISATION: 'Oppføringen hører til en annen virksomhet.', CONTENT_CHANGED: 'Ordene er ikke de som ble registrert: innholdet er endret.', SALT_SWAPPED: 'Saltet er byttet med det til en annen oppføring.',
    FRAME_CHANGED: 'Opplysningene om tid, type, rolle eller rekkefølge er ikke de som står i loggen på plass {index}: de er endret, eller oppføringen ble aldri ført.', REORDERED: 'Oppføringen er flyttet: den står på plass {real} i loggen, ikke {index}.',
    PROOF_BROKEN: 'Beviset for oppføringen er avkortet eller ødelagt.', PROOF_OF_ANOTHER_HEAD: 'Beviset hører til et annet sjekkpunkt enn pakkens.',
    NUMBERS_DENY: 'Pakken sier at den har nummer {said}, men har {here}: en oppføring er tatt ut eller satt inn.', DOUBLED: 'Nummer {number} står to ganger.', RENUMBERED: 'Nummer {number} står etter nummer {former} i loggen: rekkefølgen er endret.',
    BACKDATED: 'Oppføringen sier {recordedAt}, men står i loggen etter en fra {before}: den er datert tilbake, eller klokken er stilt.',
    UNKNOWN_SIGNATURE: 'Sjekkpunktet med {size} oppføringer har en signatur fra {name}, som pakken ikke oppgir nøkkelen til.', IDLE_KEY: 'Pakken oppgir en nøkkel for {name} som ikke har signert noe.',
    LOG_SIGNATURE_FALSE: 'Loggens signatur på sjekkpunktet med {size} oppføringer er falsk: sjekkpunktet er endret etter signeringen.', LOG_SIGNATURE_MISSING: 'Sjekkpunktet med {size} oppføringer er ikke signert av loggen.',
    LOG_KEY_WRONG: 'Sjekkpunktet er signert med en annen nøkkel enn loggens. Fingeravtrykk i pakken: {fingerprint}. Du ga: {given}.', COSIGNATURE_FALSE: 'Bekreftelsen fra {name} på loggen med {size} oppføringer er falsk.',
    COSIGNATURE_OF_ANOTHER_HEAD: 'Bekreftelsen fra {name} er flyttet: den gjelder loggen med {other} oppføringer, ikke {size}.', KEY_CHANGE_HIDDEN: 'Noen har bekreftet loggen i navnet til {name} med en annen nøkkel, og loggen forteller ikke om noe bytte. Fingeravtrykk i pakken: {fingerprint}. Du ga: {given}.',
    KEY_CHANGE_FALSE: 'Loggen sier at {name} har byttet nøkkel, men den gamle nøkkelen har ikke gått god for den nye ({fingerprint}).', OTHER_LOG: 'Noe i pakken hører til en annen logg: {name}, ikke {origin}.',
    FORKED: 'Loggen med {size} oppføringer er ikke en fortsettelse av den med {older}: historien er skrevet om.', TWO_HEADS: 'Det finnes to ulike logger med {size} oppføringer: virksomheten har vist ulike historier.', ROLLED_BACK: 'Loggen er kortere enn før: du har sett {older} oppføringer, nå er det {size}. Noe er tatt bort.',
    NO_TRUSTED_KEY: 'Du har ikke gitt loggens nøkkel. Sammenlign fingeravtrykket i pakken med det du har fra en kilde du stoler på: {fingerprint}', KEY_UNUSED: 'Ingen nøkkel i pakken har fingeravtrykket {fingerprint}.', KEY_UNREADABLE: 'Dette er verken en nøkkel eller et fingeravtrykk: {text}',
    COSIGNATURE_MISSING: '{name} har ikke bekreftet noe sjekkpunkt i pakken.', COSIGNED_EARLIER: '{name} har bekreftet loggen med {size} oppføringer. Det som står etter det i pakken, er ikke bekreftet.',
    KEY_CHANGED: '{name} byttet nøkkel {recordedAt}. Den nye har fingeravtrykket {fingerprint}; du ga {given}. Spør forbundet, og legg til den nye om den er riktig.', COSIGNED_TOO_SOON: '{name} bekreftet med en ny nøkkel før den gjaldt ({from}). Den bekreftelsen teller ikke.',
    OLDER_HEAD_UNREADABLE: 'Det eldre sjekkpunktet du ga, kan ikke leses.', OLDER_HEAD_UNSIGNED: 'Det eldre sjekkpunktet med {size} oppføringer er ikke signert med noen kjent nøkkel, og viser ingenting.', OLDER_HEAD_OF_ANOTHER_LOG: 'Det eldre sjekkpunktet du ga, er fra en annen logg: {origin}.',
    OLDER_HEAD_NOT_COVERED: 'Pakken har ikke bevis for at loggen har vokst fra sjekkpunktet med {size} oppføringer. Be om en pakke som har det.', PLACED_LATE: 'Oppføringen sier {recordedAt}, men sto ikke i loggen som {name} bekreftet {signedAt}. Den kan være datert tilbake, eller ført inn sent.', NO_ENTRY: 'Pakken har ingen oppføringer.',
    LEFT_OUT: 'Disse numrene i prosessen er ikke med i pakken: {numbers}.', ERASED: 'Innholdet er slettet etter {ground}. Beviset for at oppføringen står i loggen gjelder fortsatt.', WITHHELD: 'Ordene er ikke med i denne pakken. Beviset for at oppføringen står i loggen gjelder likevel.',
    REPLAY: 'Virksomheten er en avspilling: tiden er spilt av, og dette er ikke en virkelig prosess.', LOG_KEY_CHANGED: '{name} har byttet nøkkel, og den gamle gikk god for den nye: {fingerprint}.', KEY_ADDED: '{name} har også en annen nøkkel, registrert {recordedAt}, med fingeravtrykket {fingerprint}. Bekreftelser med den teller bare om du legger den til.', REGISTERED_LATER: 'Skjedde etter det som er oppgitt {occurredOn}, registrert {days} dager senere.',
  },
  orderState: { IN_ORDER: 'Informasjon, så drøfting, så beslutning.', NOT_IN_ORDER: 'Ikke i denne rekkefølgen. Loggen kan være sann; det er prosessen den forteller om.', NOT_SHOWN: 'Pakken viser ikke alle stegene.' },
};
