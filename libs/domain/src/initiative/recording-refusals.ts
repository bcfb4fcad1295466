import type { RefusalEntry } from '../kernel/refusal-entry.ts';

/** Refusals of processes told afterwards, merged into those of initiatives. */
export const recordingRefusals = {
  RECORDED_ONLY_IN_REPLAY: { kind: 'CONFLICT', text: {
    nb: 'En prosess kan bare føres i ettertid i en gjennomspilt organisasjon. Her føres det som skjer, når det skjer: utelat recordedAfterwards.',
    nn: 'Ein prosess kan berre førast i ettertid i ein gjennomspelt organisasjon. Her blir det som skjer ført når det skjer: utelat recordedAfterwards.',
    en: 'A process can be recorded afterwards in a replay organisation only. Here, what happens is recorded as it happens: leave recordedAfterwards out.' } },
  NOT_RECORDED_AFTERWARDS: { kind: 'SHUT', text: {
    nb: 'Bare en prosess som føres i ettertid i en gjennomspilt organisasjon, kan få et steg ført uten overgang. Gå gjennom overgangen (stageAdvance).',
    nn: 'Berre ein prosess som blir ført i ettertid i ein gjennomspelt organisasjon, kan få eit steg ført utan overgang. Gå gjennom overgangen (stageAdvance).',
    en: 'Only a process that is recorded afterwards in a replay organisation can have a stage recorded without its gate. Pass the gate (stageAdvance).' } },
  RECORD_STAGE_BY_STAGE: { kind: 'CONFLICT', text: {
    nb: 'Steg føres ett om gangen, så ingen overgang blir uprøvd. Det neste er {next}, ikke {stage}.',
    nn: 'Steg blir førte eitt om gongen, så ingen overgang blir uprøvd. Det neste er {next}, ikkje {stage}.',
    en: 'Stages are recorded one at a time, so that no gate is left unjudged. The next one is {next}, not {stage}.' } },
} as const satisfies Record<string, RefusalEntry>;
