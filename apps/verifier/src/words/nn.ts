import type { Words } from './words.ts';

/** Nynorsk. */
export const nn: Words = {
  language: 'Nynorsk',
  label: {
    title: 'Kontroller ei loggkvittering', intro: 'Denne sida kontrollerer ei kvitteringspakke frå ein medverknadslogg. Ho verkar utan nett, og sender ingenting nokon stad.',
    file: 'Kvitteringspakke', fileHelp: 'receipt-pack.json, eller ei ZIP-fil som inneheld ho. Ei einskild .tlog-proof-fil kan veljast saman med oppføringa som JSON-fil.',
    keys: 'Nøklar du stolar på', keysHelp: 'Éin per linje: nøkkelen eller fingeravtrykket til loggen, og til ditt eige forbund. Bruk det du har fått på papir eller frå forbundet, ikkje det som følgjer med pakka.',
    older: 'Eit eldre sjekkpunkt (valfritt)', olderHelp: 'Lim inn eit sjekkpunkt du har teke vare på frå før, til dømes frå ein e-post. Då blir det kontrollert at loggen har vakse frå det og ikkje er skriven om.',
    check: 'Kontroller', working: 'Kontrollerer …', result: 'Resultat', checks: 'Kva som er kontrollert', findings: 'Kva som vart funne', lies: 'Kan ikkje stemme', gaps: 'Kunne ikkje kontrollerast', notes: 'Verdt å vite',
    order: 'Rekkjefølgja informasjon, drøfting, avgjerd', entries: 'Oppføringane', index: 'Plass i loggen', number: 'Nr. i prosessen', recorded: 'Registrert', kind: 'Kva', who: 'Rolle', content: 'Innhald',
    contentTrue: 'stemmer', contentFalse: 'stemmer ikkje', contentAbsent: 'ikkje i pakka', shows: 'Det viser', showsNot: 'Det viser ikkje', log: 'Logg {origin}, {size} oppføringar', entryAt: 'Oppføring {number} ({type}, {recordedAt})',
    replay: 'Avspelt tid: ikkje ein verkeleg prosess', none: 'Ingenting', decision: 'Avgjerd', information: 'Informasjon', consultation: 'Drøfting', changed: 'Framlegget vesentleg endra etter drøftinga',
    notShown: 'ikkje vist i denne pakka', confirmed: '{name} stadfesta loggen med {size} oppføringar {at}', limits: 'Kva dette aldri viser',
    limitsText: 'Kontrollen viser kva som vart registrert, i kva rekkjefølgje, og at det ikkje er endra sidan. Han viser ikkje at det som vart registrert er sant, at ein samtale var reell, eller kva som kom etter den siste oppføringa i pakka.',
    language: 'Språk', print: 'Skriv ut', offline: 'Sida kan ikkje nå nettet: nettlesaren nektar ho det.',
    usage: 'Bruk: medvirk-verify PAKKE … [--key NØKKEL] [--older SJEKKPUNKTFIL] [--language nb|nn|en] [--json]', cannotRead: 'Fila {file} kan ikkje lesast: {reason}', oneProof: 'Ei .tlog-proof-fil blir kontrollert saman med oppføringa som JSON-fil; vel begge.',
  },
  verdict: {
    HOLDS: { title: 'Alt stemmer', text: 'Alt du bad om, er prova med nøklane du gav.' },
    HOLDS_IN_ITSELF: { title: 'Ingenting motseier seg sjølv', text: 'Pakka heng saman, men du har ikkje gitt nøkkelen til loggen. Kven som helst kan ha laga ei slik pakke. Gi nøkkelen eller fingeravtrykket til loggen frå ei kjelde du stolar på.' },
    INCOMPLETE: { title: 'Stemmer, men ikkje alt kunne kontrollerast', text: 'Ingenting er gale så langt det kunne kontrollerast. Sjå kva som manglar under.' },
    FALSE: { title: 'Noko kan ikkje stemme', text: 'Pakka er endra, laga av ein annan enn ho gir seg ut for, eller loggen bak er skriven om. Sjå kva under.' },
  },
  check: {
    CONTENT: {
      name: 'Innhald', shows: 'Orda i kvar oppføring er nøyaktig dei som vart registrerte.', showsNot: 'At orda er sanne.',
      states: { HOLDS: 'Orda stemmer i alle {all} oppføringar.', PARTLY: 'Orda stemmer i {shown} av {all} oppføringar; resten er ikkje i pakka.', FAILS: 'Orda i minst éi oppføring er ikkje dei som vart registrerte.', NOT_CHECKED: 'Ingen ord er med i pakka.' },
    },
    INCLUSION: {
      name: 'Plass i loggen', shows: 'Kvar oppføring står i loggen, på den plassen ho seier.', showsNot: 'Kva anna som står i loggen.',
      states: { HOLDS: 'Alle {all} oppføringar står i loggen med {size} oppføringar.', PARTLY: 'Nokre oppføringar står i loggen.', FAILS: 'Minst éi oppføring står ikkje i loggen slik ho er attgjeven.', NOT_CHECKED: 'Ingen oppføringar å kontrollere.' },
    },
    LOG_SIGNATURE: {
      name: 'Signaturen til loggen', shows: 'Verksemda har gått god for akkurat denne loggen og kan ikkje fråskrive seg han.', showsNot: 'At verksemda ikkje har vist andre ein annan logg; det viser stadfestingane.',
      states: { HOLDS: 'Sjekkpunktet er signert med nøkkelen til loggen, som du gav.', PARTLY: 'Delvis kontrollert.', FAILS: 'Sjekkpunktet er ikkje gyldig signert med nøkkelen til loggen.', NOT_CHECKED: 'Du har ikkje gitt nøkkelen til loggen, så kven som har signert er ikkje kontrollert.' },
    },
    COSIGNATURES: {
      name: 'Stadfestingar frå forbund', shows: 'Forbundet har sett akkurat denne loggen, og at han har vakse frå dei det såg før.', showsNot: 'At forbundet er samd i det som står der.',
      states: { HOLDS: 'Forbund du stolar på, {given} i talet, har stadfesta ein logg med alle oppføringane i pakka.', PARTLY: '{covering} av {given} forbund du stolar på, har stadfesta ein logg med alle oppføringane.', FAILS: 'Ei stadfesting er falsk, eller eit byte av nøkkel er skjult.', NOT_CHECKED: 'Du har ikkje gitt nøkkelen til noko forbund.' },
    },
    GROWTH: {
      name: 'Berre vakse', shows: 'Loggen inneheld alt som stod i dei eldre sjekkpunkta, uendra og i same rekkjefølgje.', showsNot: 'Noko om sjekkpunkt som korkje du eller pakka har.',
      states: { HOLDS: 'Loggen har vakse frå {older} eldre sjekkpunkt i pakka og {agreed} du har gitt.', PARTLY: 'Delvis kontrollert.', FAILS: 'Loggen er ikkje eit framhald av eit eldre sjekkpunkt: han er skriven om.', NOT_CHECKED: 'Ingen eldre sjekkpunkt å samanlikne med.' },
    },
    NUMBERS: {
      name: 'Ingen utelatne', shows: 'Inga oppføring i prosessen manglar mellom den første og den siste i pakka.', showsNot: 'Om det kom fleire oppføringar etter den siste.',
      states: { HOLDS: 'Nummera heng saman.', PARTLY: 'Nokre nummer er ikkje med i pakka.', FAILS: 'Nummera i pakka stemmer ikkje med oppføringane.', NOT_CHECKED: 'Ikkje kontrollert.' },
    },
    TIMES: {
      name: 'Tidspunkt', shows: 'Oppføringane påstår ikkje å vere eldre enn det som stod i loggen før dei.', showsNot: 'At klokka til verksemda gjekk rett.',
      states: { HOLDS: 'Tidspunkta følgjer rekkjefølgja i loggen.', PARTLY: 'Nokre oppføringar kom inn i loggen lenge etter tidspunktet dei oppgir.', FAILS: 'Minst éi oppføring er datert tilbake.', NOT_CHECKED: 'Ikkje kontrollert.' },
    },
    ORDER: {
      name: 'Informasjon før drøfting før avgjerd', shows: 'I kva rekkjefølgje stega vart registrerte.', showsNot: 'At drøftinga var reell, eller at informasjonen var god nok.',
      states: { HOLDS: 'Rekkjefølgja er halden for alle {decisions} avgjerder.', PARTLY: 'Rekkjefølgja er vist for {inOrder} av {decisions} avgjerder.', FAILS: 'Rekkjefølgja er ikkje halden.', NOT_CHECKED: 'Pakka inneheld inga avgjerd.' },
    },
  },
  finding: {
    NOT_A_PACK: 'Fila er ikkje ei kvitteringspakke, eller noko i ho manglar eller har feil form.', NOT_AS_MADE: 'Fila er ikkje slik ho vart laga: nokon har lagra ho på nytt eller endra ho.',
    OTHER_ORGANISATION: 'Oppføringa høyrer til ei anna verksemd.', CONTENT_CHANGED: 'Orda er ikkje dei som vart registrerte: innhaldet er endra.', SALT_SWAPPED: 'Saltet er bytt med det til ei anna oppføring.',
    FRAME_CHANGED: 'Opplysningane om tid, type, rolle eller rekkjefølgje er ikkje dei som står i loggen på plass {index}: dei er endra, eller oppføringa vart aldri ført.', REORDERED: 'Oppføringa er flytt: ho står på plass {real} i loggen, ikkje {index}.',
    PROOF_BROKEN: 'Provet for oppføringa er avkorta eller øydelagt.', PROOF_OF_ANOTHER_HEAD: 'Provet høyrer til eit anna sjekkpunkt enn det i pakka.',
    NUMBERS_DENY: 'Pakka seier at ho har nummer {said}, men har {here}: ei oppføring er teken ut eller sett inn.', DOUBLED: 'Nummer {number} står to gonger.', RENUMBERED: 'Nummer {number} står etter nummer {former} i loggen: rekkjefølgja er endra.',
    BACKDATED: 'Oppføringa seier {recordedAt}, men står i loggen etter ei frå {before}: ho er datert tilbake, eller klokka er stilt.',
    UNKNOWN_SIGNATURE: 'Sjekkpunktet med {size} oppføringar har ein signatur frå {name}, som pakka ikkje oppgir nøkkelen til.', IDLE_KEY: 'Pakka oppgir ein nøkkel for {name} som ikkje har signert noko.',
    LOG_SIGNATURE_FALSE: 'Signaturen til loggen på sjekkpunktet med {size} oppføringar er falsk: sjekkpunktet er endra etter signeringa.', LOG_SIGNATURE_MISSING: 'Sjekkpunktet med {size} oppføringar er ikkje signert av loggen.',
    LOG_KEY_WRONG: 'Sjekkpunktet er signert med ein annan nøkkel enn den til loggen. Fingeravtrykk i pakka: {fingerprint}. Du gav: {given}.', COSIGNATURE_FALSE: 'Stadfestinga frå {name} på loggen med {size} oppføringar er falsk.',
    COSIGNATURE_OF_ANOTHER_HEAD: 'Stadfestinga frå {name} er flytt: ho gjeld loggen med {other} oppføringar, ikkje {size}.', KEY_CHANGE_HIDDEN: 'Nokon har stadfesta loggen i namnet til {name} med ein annan nøkkel, og loggen fortel ikkje om noko byte. Fingeravtrykk i pakka: {fingerprint}. Du gav: {given}.',
    KEY_CHANGE_FALSE: 'Loggen seier at {name} har bytt nøkkel, men den gamle nøkkelen har ikkje gått god for den nye ({fingerprint}).', OTHER_LOG: 'Noko i pakka høyrer til ein annan logg: {name}, ikkje {origin}.',
    FORKED: 'Loggen med {size} oppføringar er ikkje eit framhald av den med {older}: historia er skriven om.', TWO_HEADS: 'Det finst to ulike loggar med {size} oppføringar: verksemda har vist ulike historier.', ROLLED_BACK: 'Loggen er kortare enn før: du har sett {older} oppføringar, no er det {size}. Noko er teke bort.',
    NO_TRUSTED_KEY: 'Du har ikkje gitt nøkkelen til loggen. Samanlikn fingeravtrykket i pakka med det du har frå ei kjelde du stolar på: {fingerprint}', KEY_UNUSED: 'Ingen nøkkel i pakka har fingeravtrykket {fingerprint}.', KEY_UNREADABLE: 'Dette er korkje ein nøkkel eller eit fingeravtrykk: {text}',
    COSIGNATURE_MISSING: '{name} har ikkje stadfesta noko sjekkpunkt i pakka.', COSIGNED_EARLIER: '{name} har stadfesta loggen med {size} oppføringar. Det som står etter det i pakka, er ikkje stadfesta.',
    KEY_CHANGED: '{name} bytte nøkkel {recordedAt}. Den nye har fingeravtrykket {fingerprint}; du gav {given}. Spør forbundet, og legg til den nye om han er rett.', COSIGNED_TOO_SOON: '{name} stadfesta med ein ny nøkkel før han gjaldt ({from}). Den stadfestinga tel ikkje.',
    OLDER_HEAD_UNREADABLE: 'Det eldre sjekkpunktet du gav, kan ikkje lesast.', OLDER_HEAD_UNSIGNED: 'Det eldre sjekkpunktet med {size} oppføringar er ikkje signert med nokon kjend nøkkel, og viser ingenting.', OLDER_HEAD_OF_ANOTHER_LOG: 'Det eldre sjekkpunktet du gav, er frå ein annan logg: {origin}.',
    OLDER_HEAD_NOT_COVERED: 'Pakka har ikkje prov for at loggen har vakse frå sjekkpunktet med {size} oppføringar. Be om ei pakke som har det.', PLACED_LATE: 'Oppføringa seier {recordedAt}, men stod ikkje i loggen som {name} stadfesta {signedAt}. Ho kan vere datert tilbake, eller ført inn seint.', NO_ENTRY: 'Pakka har ingen oppføringar.',
    LEFT_OUT: 'Desse nummera i prosessen er ikkje med i pakka: {numbers}.', ERASED: 'Innhaldet er sletta etter {ground}. Provet for at oppføringa står i loggen gjeld framleis.', WITHHELD: 'Orda er ikkje med i denne pakka. Provet for at oppføringa står i loggen gjeld likevel.',
    REPLAY: 'Verksemda er ei avspeling: tida er spela av, og dette er ikkje ein verkeleg prosess.', LOG_KEY_CHANGED: '{name} har bytt nøkkel, og den gamle gjekk god for den nye: {fingerprint}.', KEY_ADDED: '{name} har òg ein annan nøkkel, registrert {recordedAt}, med fingeravtrykket {fingerprint}. Stadfestingar med han tel berre om du legg han til.', REGISTERED_LATER: 'Hende etter det som er oppgitt {occurredOn}, registrert {days} dagar seinare.',
  },
  orderState: { IN_ORDER: 'Informasjon, så drøfting, så avgjerd.', NOT_IN_ORDER: 'Ikkje i denne rekkjefølgja. Loggen kan vere sann; det er prosessen han fortel om.', NOT_SHOWN: 'Pakka viser ikkje alle stega.' },
};
