import type { NoticeTopic } from '../notice-kinds.ts';
import { type NoticeWords, say } from './notice-words.ts';

/** Of hearings, impact, councils, boards and coverage. */
export const DELIBERATION_WORDS = {
  'hearing.opened': say(['Et forslag er sendt på høring', 'Eit forslag er sendt på høyring', 'A proposal is out for hearing'],
    ['Les forslaget, og kommenter det innen fristen. Ingen må svare.', 'Les forslaget, og kommenter det innan fristen. Ingen må svare.', 'Read the proposal, and comment on it by the deadline. Nobody must answer.']),
  'hearing.commented': say(['Det har kommet en kommentar i høringen', 'Det har kome ein kommentar i høyringa', 'A comment has come in the hearing'],
    ['Les kommentaren. Når høringen er lukket, skal det sies hva som er gjort med den.', 'Les kommentaren. Når høyringa er lukka, skal det seiast kva som er gjort med han.', 'Read it. When the hearing has closed, it is to be said what was done with it.']),
  'hearing.closed': say(['Høringen er lukket', 'Høyringa er lukka', 'The hearing has closed'],
    ['Si hva som er gjort med hver kommentar, og oppsummer høringen.', 'Sei kva som er gjort med kvar kommentar, og oppsummer høyringa.', 'Say what was done with each comment, and sum the hearing up.']),
  'hearing.summarised': say(['Høringen er oppsummert', 'Høyringa er oppsummert', 'The hearing is summed up'],
    ['Se hva som kom fram, og hva som er gjort med det.', 'Sjå kva som kom fram, og kva som er gjort med det.', 'See what came of it, and what was done.']),
  'impact.assessed': say(['Konsekvensmatrisen er fylt ut', 'Konsekvensmatrisa er fylt ut', 'The impact matrix has been filled'],
    ['Se hva forslaget gjør med jobbene, gruppe for gruppe. Gi et innspill hvis noe mangler.', 'Sjå kva forslaget gjer med jobbane, gruppe for gruppe. Gje eit innspel om noko manglar.', 'See what the proposal does to the jobs, group by group. Give a statement if something is missing.']),
  'council.recorded': say(['Det er ført inn hva et råd har sagt', 'Det er ført inn kva eit råd har sagt', 'What a statutory council said has been recorded'],
    ['Les uttalelsen.', 'Les fråsegna.', 'Read it.']),
  'coverage.alternative-logged': say(['Det er ført inn hvordan en gruppe ble nådd på en annen måte', 'Det er ført inn korleis ei gruppe vart nådd på ein annan måte', 'How a group was reached in another way has been recorded'],
    ['Se hva som er gjort. Mener dere at gruppen ikke er hørt, kan dere reise en prosessinnsigelse.', 'Sjå kva som er gjort. Meiner de at gruppa ikkje er høyrd, kan de reise ei prosessmotsegn.', 'See what was done. If you think the group was not heard, you may raise a process objection.']),
  'board.concluded': say(['Tenkehatter eller en tavle er avsluttet', 'Tenkjehattar eller ei tavle er avslutta', 'A hat session or board is concluded'],
    ['Se hva som kom fram, og hva arbeidsgiver skal svare på.', 'Sjå kva som kom fram, og kva arbeidsgjevar skal svare på.', 'See what came of it, and what the employer is to answer.']),
} as const satisfies Partial<Readonly<Record<NoticeTopic, NoticeWords>>>;
