import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';

/** The mandate says what is to be achieved, and its room for manoeuvre what is fixed, open and delegated. */
export const mandateStated = defineSimpleCriterion({
  name: 'mandate-stated',
  overridable: true,
  title: { nb: 'Mandat og handlingsrom er oppgitt', nn: 'Mandat og handlingsrom er oppgitt', en: 'Mandate and room for manoeuvre are stated' },
  help: {
    nb: 'Alle skal vite hva prosessen gjelder, hva som er bestemt fra før, og hva som kan påvirkes.',
    nn: 'Alle skal vite kva prosessen gjeld, kva som er bestemt frå før, og kva ein kan påverke.',
    en: 'Everyone shall know what the process is about, what is decided beforehand and what can be influenced.',
  },
  remedy: {
    mutation: 'mandateState',
    text: {
      nb: 'Skriv mandatet og minst ett punkt i handlingsrommet.',
      nn: 'Skriv mandatet og minst eitt punkt i handlingsrommet.',
      en: 'Write the mandate and at least one item of the room for manoeuvre.',
    },
  },
  evaluate({ initiative: { mandate } }) {
    if (mandate === null) return missing({ lacks: 'MANDATE' });
    return mandate.room.length > 0 ? met([mandate.entryId]) : missing({ lacks: 'ROOM' }, { evidence: [mandate.entryId] });
  },
});
