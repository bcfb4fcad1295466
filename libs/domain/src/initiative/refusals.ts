import { recordingRefusals } from './recording-refusals.ts';
import type { RefusalEntry } from '../kernel/refusal-entry.ts';

/** Refusals of an initiative's lifecycle. */
export const initiativeRefusals = {
  ID_TAKEN: { kind: 'CONFLICT', text: {
    nb: 'Id-en er alt i bruk i denne prosessen. Lag en ny id for det nye.',
    nn: 'Id-en er alt i bruk i denne prosessen. Lag ein ny id for det nye.',
    en: 'The id is already used in this initiative. Make a new id for what is new.' } },
  INITIATIVE_ENDED: { kind: 'CONFLICT', text: {
    nb: 'Prosessen «{title}» er avsluttet og kan ikke endres. Opprett en ny prosess, og vis til denne.',
    nn: 'Prosessen «{title}» er avslutta og kan ikkje endrast. Opprett ein ny prosess, og vis til denne.',
    en: 'The initiative "{title}" has ended and cannot be changed. Create a new initiative that refers to it.' } },
  MAY_NOT_CREATE: { kind: 'NOT_ALLOWED', text: {
    nb: 'En endringsprosess opprettes av en leder, HR eller en beslutningstaker. Be lederen din, eller reis en prosessinnsigelse.',
    nn: 'Ein endringsprosess blir oppretta av ein leiar, HR eller ein avgjerdstakar. Be leiaren din, eller reis ei prosessinnvending.',
    en: 'A change process is created by a leader, HR or a decision-maker. Ask your leader, or raise a process objection.' } },
  NOT_THE_MANAGER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Dette gjør prosessens leder ({leader}), den navngitte overordnede eller HR. Be en av dem.',
    nn: 'Dette gjer leiaren for prosessen ({leader}), den namngjevne overordna eller HR. Be ein av dei.',
    en: "This is for the initiative's leader ({leader}), its named superior or HR. Ask one of them." } },
  NOT_A_PARTY: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare de som leder prosessen, partene og verneombudet kan gjøre dette. Be din tillitsvalgte eller verneombudet.',
    nn: 'Berre dei som leier prosessen, partane og verneombodet kan gjere dette. Be den tillitsvalde eller verneombodet ditt.',
    en: 'Only those who run the process, its parties and the safety rep may do this. Ask your union rep or the safety rep.' } },
  NOT_THE_DECIDER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Beslutningen tas av en beslutningstaker, prosessens leder ({leader}) eller den navngitte overordnede.',
    nn: 'Avgjerda blir teken av ein avgjerdstakar, leiaren for prosessen ({leader}) eller den namngjevne overordna.',
    en: "The decision is made by a decision-maker, the initiative's leader ({leader}) or its named superior." } },
  SUPERIOR_IS_LEADER: { kind: 'INVALID', text: {
    nb: 'Lederen kan ikke være sin egen overordnede. Navngi en annen, eller la feltet stå tomt.',
    nn: 'Leiaren kan ikkje vere sin eigen overordna. Namngje ein annan, eller la feltet stå tomt.',
    en: 'A leader cannot be their own superior. Name another person, or leave the field empty.' } },
  SUPERIOR_NOT_YOURS_TO_CHANGE: { kind: 'NOT_ALLOWED', text: {
    nb: 'Lederen velger ikke hvem som kan overstyre. Be den overordnede eller HR om å navngi en annen.',
    nn: 'Leiaren vel ikkje kven som kan overstyre. Be den overordna eller HR om å namngje ein annan.',
    en: 'The leader does not choose who may override. Ask the superior or HR to name another.' } },
  SCOPE_UNCHANGED: { kind: 'INVALID', text: {
    nb: 'Prosessen har alt omfanget {scope}. Velg et annet.',
    nn: 'Prosessen har alt omfanget {scope}. Vel eit anna.',
    en: 'The initiative already has the scope {scope}. Choose another.' } },
  PROGRAMME_IS_ITSELF: { kind: 'INVALID', text: {
    nb: 'En prosess kan ikke være en del av seg selv. Velg programmet den hører til.',
    nn: 'Ein prosess kan ikkje vere ein del av seg sjølv. Vel programmet han høyrer til.',
    en: 'An initiative cannot be part of itself. Choose the programme it belongs to.' } },
  PROGRAMME_IN_PROGRAMME: { kind: 'CONFLICT', text: {
    nb: 'Et program kan ikke ligge i et annet program. Ta bort koblingen, eller velg et annet omfang.',
    nn: 'Eit program kan ikkje liggje i eit anna program. Ta bort koplinga, eller vel eit anna omfang.',
    en: 'A programme cannot lie within another programme. Remove the link, or choose another scope.' } },
  STATEMENT_DEADLINE_PASSED: { kind: 'INVALID', text: {
    nb: 'Fristen for innspill kan ikke settes til en dag som er gått. Velg {today} eller senere.',
    nn: 'Fristen for innspel kan ikkje setjast til ein dag som er gått. Vel {today} eller seinare.',
    en: 'The deadline for statements cannot be a day that has passed. Choose {today} or later.' } },
  FIXED_BY_WITHOUT_FIXED: { kind: 'INVALID', text: {
    nb: '«{what}» er ikke fastlagt, så ingen har fastlagt det. Ta bort hvem, eller sett det til fastlagt.',
    nn: '«{what}» er ikkje fastlagt, så ingen har fastlagt det. Ta bort kven, eller set det til fastlagt.',
    en: '"{what}" is not fixed, so nobody has fixed it. Remove who did, or make it fixed.' } },
  FIX_ONE_BY_ONE: { kind: 'CONFLICT', text: {
    nb: '«{what}» har stått åpent. Fastlegg punktet for seg (mandateFix), så de det gjelder får vite det.',
    nn: '«{what}» har stått ope. Fastlegg punktet for seg (mandateFix), så dei det gjeld får vite det.',
    en: '"{what}" has been open. Fix the item by itself (mandateFix), so that those concerned are told.' } },
  ROOM_ITEM_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Mandatet har ikke dette punktet. Hent mandatet på nytt og velg et punkt derfra.',
    nn: 'Mandatet har ikkje dette punktet. Hent mandatet på nytt og vel eit punkt derfrå.',
    en: 'The mandate has no such item. Read the mandate again and choose one of its items.' } },
  ROOM_ITEM_FIXED_ALREADY: { kind: 'CONFLICT', text: {
    nb: '«{what}» er alt fastlagt av {fixedBy}. Skal det endres, gi et nytt mandat.',
    nn: '«{what}» er alt fastlagt av {fixedBy}. Skal det endrast, gje eit nytt mandat.',
    en: '"{what}" has already been fixed by {fixedBy}. To change it, state the mandate anew.' } },
  NO_GROUPS_GIVEN: { kind: 'INVALID', text: {
    nb: 'Ingen grupper er oppgitt. Oppgi minst én berørt gruppe.',
    nn: 'Ingen grupper er oppgjevne. Oppgje minst éi råka gruppe.',
    en: 'No groups are given. Give at least one affected group.' } },
  MORE_MEMBERS_THAN_PEOPLE: { kind: 'INVALID', text: {
    nb: 'Gruppen navngir {members}, men teller {people}. Rett antallet.',
    nn: 'Gruppa namngjev {members}, men tel {people}. Rett talet.',
    en: 'The group names {members} but counts {people}. Correct the count.' } },
  GROUP_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'En av gruppene finnes ikke i prosessen. Velg blant de berørte gruppene.',
    nn: 'Ei av gruppene finst ikkje i prosessen. Vel blant dei råka gruppene.',
    en: 'One of the groups is not in the initiative. Choose among its affected groups.' } },
  PARTY_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Parten finnes ikke i prosessen, eller er tatt ut. Velg en part som er med.',
    nn: 'Parten finst ikkje i prosessen, eller er teken ut. Vel ein part som er med.',
    en: 'The party is not in the initiative, or has been taken out. Choose a party that takes part.' } },
  PARTY_LISTED_ALREADY: { kind: 'CONFLICT', text: {
    nb: '{name} er alt part i prosessen. Ingenting trenger å legges til.',
    nn: '{name} er alt part i prosessen. Ingenting treng å leggjast til.',
    en: '{name} is already a party. Nothing needs to be added.' } },
  ONE_EMPLOYER: { kind: 'INVALID', text: {
    nb: 'Arbeidsgiver må være part nøyaktig én gang; oppgitt er {count}.',
    nn: 'Arbeidsgjevar må vere part nøyaktig éin gong; oppgjeve er {count}.',
    en: 'The employer must be a party exactly once; {count} were given.' } },
  EMPLOYER_STAYS: { kind: 'INVALID', text: {
    nb: 'Arbeidsgiver er part i sin egen prosess og kan ikke tas ut. Ta ut en annen part, eller avlys prosessen.',
    nn: 'Arbeidsgjevar er part i sin eigen prosess og kan ikkje takast ut. Ta ut ein annan part, eller avlys prosessen.',
    en: 'The employer is a party to its own process and cannot be taken out. Take out another party, or cancel the initiative.' } },
  HOLDERS_NOT_YOURS_TO_CHANGE: { kind: 'NOT_ALLOWED', text: {
    nb: 'Hvem som representerer {name}, endres i registeret over verv, av HR eller av foreningen selv.',
    nn: 'Kven som representerer {name}, blir endra i registeret over verv, av HR eller av foreininga sjølv.',
    en: 'Who represents {name} is changed through the register of offices, by HR or by the union itself.' } },
  MANDATE_NOT_BY_OFFICE_HOLDER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Fullmakt for {name} gis av foreningens egen tillitsvalgte eller vara. Be dem gi den.',
    nn: 'Fullmakt for {name} blir gjeven av den tillitsvalde eller vara i foreininga sjølv. Be dei gje henne.',
    en: "A mandate for {name} is given by the union's own office-holder or deputy. Ask them to give it." } },
  MANDATE_WITHOUT_ACTS: { kind: 'INVALID', text: {
    nb: 'Velg hva fullmakten gjelder: å møte, å uttale seg, å signere. Utelat listen for alt.',
    nn: 'Vel kva fullmakta gjeld: å møte, å uttale seg, å signere. Utelat lista for alt.',
    en: 'Choose what the mandate is for: to meet, to state, to sign. Leave the list out for all of it.',
  } },
  MANDATE_UNKNOWN: { kind: 'INVALID', text: {
    nb: '{name} har ingen fullmakt fra denne parten. Velg en som har det.',
    nn: '{name} har inga fullmakt frå denne parten. Vel ein som har det.',
    en: '{name} has no mandate from this party. Choose one who has.',
  } },
  MANDATE_RUN_OUT: { kind: 'INVALID', text: {
    nb: 'Fullmakten ville alt være utløpt. Velg {today} eller senere.',
    nn: 'Fullmakta ville alt vere utløpt. Vel {today} eller seinare.',
    en: 'The mandate would have run out already. Choose {today} or later.' } },
  MANDATE_TO_EMPLOYER: { kind: 'INVALID', text: {
    nb: '{name} leder prosessen for arbeidsgiver og kan ikke ha fullmakt fra en forening. Velg en tillitsvalgt.',
    nn: '{name} leier prosessen for arbeidsgjevar og kan ikkje ha fullmakt frå ei foreining. Vel ein tillitsvald.',
    en: '{name} runs the process for the employer and cannot act for a union. Choose a union rep.' } },
  NO_STAGE_AFTER: { kind: 'CONFLICT', text: {
    nb: 'Det er ikke noe steg etter dette. Lukk prosessen, eller gå tilbake til et tidligere steg.',
    nn: 'Det er ikkje noko steg etter dette. Lukk prosessen, eller gå tilbake til eit tidlegare steg.',
    en: 'No stage follows this one. Close the initiative, or go back to an earlier stage.' } },
  ...recordingRefusals,
  REENTRY_NOT_BACKWARDS: { kind: 'CONFLICT', text: {
    nb: 'Prosessen kan bare tas opp igjen i et tidligere steg. Framover går veien gjennom overgangen.',
    nn: 'Prosessen kan berre takast opp att i eit tidlegare steg. Framover går vegen gjennom overgangen.',
    en: 'Only an earlier stage can be entered again. The way forward leads through the gate.' } },
  CLOSE_BEFORE_EVALUATION: { kind: 'CONFLICT', text: {
    nb: 'Prosessen lukkes etter evaluering. Gå gjennom stegene, eller avlys den med en grunn.',
    nn: 'Prosessen blir lukka etter evaluering. Gå gjennom stega, eller avlys han med ein grunn.',
    en: 'An initiative is closed after evaluation. Go through the stages, or cancel it with a reason.' } },
  PARTS_LEFT: { kind: 'CONFLICT', text: {
    nb: 'Det er deler igjen av prosessen. Gå videre til neste del før den lukkes.',
    nn: 'Det er delar att av prosessen. Gå vidare til neste del før han blir lukka.',
    en: 'Parts of the process are left. Go on to the next part before closing it.' } },
  OVERRIDE_BY_LEADER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Lederen kan aldri overstyre sin egen prosess. Be den navngitte overordnede {superior} vurdere det.',
    nn: 'Leiaren kan aldri overstyre sin eigen prosess. Be den namngjevne overordna {superior} vurdere det.',
    en: 'A leader can never override their own process. Ask the named superior {superior} to consider it.' } },
  OVERRIDE_NOT_BY_SUPERIOR: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare den navngitte overordnede, {superior}, kan overstyre. Ta saken dit.',
    nn: 'Berre den namngjevne overordna, {superior}, kan overstyre. Ta saka dit.',
    en: 'Only the named superior, {superior}, may override. Take the matter there.' } },
  NO_SUPERIOR_NAMED: { kind: 'CONFLICT', text: {
    nb: 'Prosessen har ingen navngitt overordnet som kan overstyre. Navngi en først.',
    nn: 'Prosessen har ingen namngjeven overordna som kan overstyre. Namngje ein først.',
    en: 'The initiative has no named superior who could override. Name one first.' } },
  NOTHING_TO_OVERRIDE: { kind: 'CONFLICT', text: {
    nb: 'Overgangen er ikke stengt, så det er ingenting å overstyre. Gå videre.',
    nn: 'Overgangen er ikkje stengd, så det er ingenting å overstyre. Gå vidare.',
    en: 'The gate is not shut, so there is nothing to override. Pass it.' } },
  NOT_OVERRIDABLE: { kind: 'SHUT', text: {
    nb: 'Her krever lov eller avtale enighet, og det kan ikke overstyres: {missing}. Ta ut innholdet, bli enige, eller vis avtalen loven åpner for.',
    nn: 'Her krev lov eller avtale semje, og det kan ikkje overstyrast: {missing}. Ta ut innhaldet, bli samde, eller vis avtalen lova opnar for.',
    en: 'Law or agreement asks for agreement here, and nobody may override that: {missing}. Drop the content, agree, or show the agreement that the law allows.' } },
  OVERRIDE_ALREADY_NOTICED: { kind: 'CONFLICT', text: {
    nb: 'Overstyring av dette er alt varslet og gjelder fra {effectiveAt}. Vent til da.',
    nn: 'Overstyring av dette er alt varsla og gjeld frå {effectiveAt}. Vent til då.',
    en: 'Notice of an override of this has been given; it takes effect at {effectiveAt}. Wait until then.' } },
  DECIDE_IN_STAGE_DECIDE: { kind: 'CONFLICT', text: {
    nb: 'Beslutning tas i steget beslutte. Gå gjennom overgangen dit først.',
    nn: 'Avgjerd blir teken i steget avgjere. Gå gjennom overgangen dit først.',
    en: 'A decision is made in the stage decide. Pass the gate to it first.' } },
  NO_OPTION_CHOSEN: { kind: 'INVALID', text: {
    nb: 'Ingen av alternativene er valgt. Merk det som er besluttet.',
    nn: 'Ingen av alternativa er valde. Merk det som er avgjort.',
    en: 'None of the options is chosen. Mark what was decided.' } },
  DECIDE_ON_STANDING_PROPOSAL: { kind: 'CONFLICT', text: {
    nb: 'Det som besluttes, er forslaget slik det nå står: «{title}». Vis til det, eller legg fram et nytt forslag.',
    nn: 'Det som blir avgjort, er framlegget slik det no står: «{title}». Vis til det, eller legg fram eit nytt framlegg.',
    en: 'What is decided is the proposal as it stands: "{title}". Refer to it, or put a new proposal.' } },
  PROPOSAL_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Forslaget finnes ikke i prosessen. Velg et forslag som er lagt fram.',
    nn: 'Framlegget finst ikkje i prosessen. Vel eit framlegg som er lagt fram.',
    en: 'The proposal is not in the initiative. Choose one that has been put.' } },
  SIGN_OFF_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'En av protokolltilførslene finnes ikke i prosessen. Velg blant dem som er gitt.',
    nn: 'Ei av protokolltilførslene finst ikkje i prosessen. Vel blant dei som er gjevne.',
    en: 'One of the dissents is not in the initiative. Choose among those that were given.' } },
  DISSENT_NOT_LAID: { kind: 'SHUT', text: {
    nb: 'Protokolltilførsler og begrunnede avslag må ligge foran den som beslutter, i partens egne ord. Legg ved det som er kommet fra {parties}.',
    nn: 'Protokolltilførsler og grunngjevne avslag må liggje framfor den som avgjer, i partens eigne ord. Legg ved det som er kome frå {parties}.',
    en: "Dissent and reasons for declining must lie before the decider in the party's own words. Add those of {parties}." } },
  DECISION_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Beslutningen finnes ikke i prosessen. Velg en som er tatt.',
    nn: 'Avgjerda finst ikkje i prosessen. Vel ei som er teken.',
    en: 'The decision is not in the initiative. Choose one that has been made.' } },
  NOBODY_LEFT_TO_TELL: { kind: 'CONFLICT', text: {
    nb: 'Gruppene har alt fått beskjed om beslutningen. Velg grupper som ikke har fått den.',
    nn: 'Gruppene har alt fått melding om avgjerda. Vel grupper som ikkje har fått henne.',
    en: 'These groups have been told of the decision already. Choose groups that have not.' } },
  ACTIVITY_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Prosessmalen har ikke aktiviteten {activity}. Velg en av malens aktiviteter.',
    nn: 'Prosessmalen har ikkje aktiviteten {activity}. Vel ein av aktivitetane i malen.',
    en: 'The playbook has no activity {activity}. Choose one of its activities.' } },
  PART_MISSING: { kind: 'INVALID', text: {
    nb: 'Aktiviteten gjøres for hver del. Oppgi hvilken: {parts}.',
    nn: 'Aktiviteten blir gjord for kvar del. Oppgje kva for ein: {parts}.',
    en: 'The activity is done part by part. Say which: {parts}.' } },
  PART_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Delen finnes ikke. Velg blant: {parts}.',
    nn: 'Delen finst ikkje. Vel blant: {parts}.',
    en: 'There is no such part. Choose among: {parts}.' } },
  REGISTRATION_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det som skal bekreftes, finnes ikke i prosessen. Hent prosessen på nytt.',
    nn: 'Det som skal stadfestast, finst ikkje i prosessen. Hent prosessen på nytt.',
    en: 'What is to be confirmed is not in the initiative. Read the initiative again.' } },
  NOTHING_TO_CONFIRM: { kind: 'CONFLICT', text: {
    nb: 'Dette ble registrert da det skjedde og trenger ingen bekreftelse.',
    nn: 'Dette vart registrert då det hende og treng inga stadfesting.',
    en: 'This was recorded as it happened and needs no confirmation.' } },
  CONFIRM_BY_OTHER_SIDE: { kind: 'NOT_ALLOWED', text: {
    nb: 'En etterregistrering bekreftes av den andre siden, ikke av den som registrerte. Be en representant for den andre siden.',
    nn: 'Ei etterregistrering blir stadfest av den andre sida, ikkje av den som registrerte. Be ein representant for den andre sida.',
    en: 'A late registration is confirmed by the other side, not by the one that made it. Ask a representative of the other side.' } },
  CONFIRMED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Dette er alt bekreftet for parten du representerer.',
    nn: 'Dette er alt stadfest for parten du representerer.',
    en: 'This has already been confirmed for the party you represent.' } },
  ANOTHER_PLAYBOOK: { kind: 'INVALID', text: {
    nb: 'Prosessen følger malen {key} og kan bare flyttes til en annen versjon av den.',
    nn: 'Prosessen følgjer malen {key} og kan berre flyttast til ein annan versjon av han.',
    en: 'The initiative follows the playbook {key} and can only be moved to another version of it.' } },
  PLAYBOOK_VERSION_UNCHANGED: { kind: 'INVALID', text: {
    nb: 'Prosessen følger alt versjon {version}. Velg en annen.',
    nn: 'Prosessen følgjer alt versjon {version}. Vel ein annan.',
    en: 'The initiative already follows version {version}. Choose another.' } },
  PLAYBOOK_LACKS_PRESENT_PLACE: { kind: 'CONFLICT', text: {
    nb: 'Den nye versjonen har ikke stedet der prosessen står ({stage} {part}). Flytt den fra et annet steg.',
    nn: 'Den nye versjonen har ikkje staden der prosessen står ({stage} {part}). Flytt han frå eit anna steg.',
    en: 'The new version lacks the place where the initiative stands ({stage} {part}). Move it from another stage.' } },
  PLAN_NO_LONGER_HOLDS: { kind: 'CONFLICT', text: {
    nb: 'Planen gjelder ikke lenger; ingenting er flyttet. Hent planen på nytt og godkjenn den.',
    nn: 'Planen gjeld ikkje lenger; ingenting er flytt. Hent planen på nytt og godkjenn han.',
    en: 'The plan no longer holds; nothing was moved. Read the plan again and approve it.' } },
  TIMER_BY_SYSTEM_ONLY: { kind: 'NOT_ALLOWED', text: {
    nb: 'Tidsfrister utløses av systemet alene. Vent til fristen er ute.',
    nn: 'Tidsfristar blir utløyste av systemet åleine. Vent til fristen er ute.',
    en: 'Timers are set off by the system alone. Wait until the time has come.' } },
  TIMER_NOT_DUE: { kind: 'CONFLICT', text: {
    nb: 'Fristen er ikke ute før {dueAt}. Vent til da.',
    nn: 'Fristen er ikkje ute før {dueAt}. Vent til då.',
    en: 'The timer is not due before {dueAt}. Wait until then.' } },
  TIMER_WITHOUT_ID: { kind: 'INVALID', text: {
    nb: 'Tidsfristen {kind} trenger en ny id for det som følger. Gi minst én.',
    nn: 'Tidsfristen {kind} treng ein ny id for det som følgjer. Gje minst éin.',
    en: 'The timer {kind} needs a new id for what follows from it. Give at least one.' } },
} as const satisfies Record<string, RefusalEntry>;
