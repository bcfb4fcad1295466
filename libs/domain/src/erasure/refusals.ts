import type { RefusalEntry } from '../kernel/refusal-entry.ts';

/** Refusals of erasing: what is wrong and how to mend it. */
export const erasureRefusals = {
  NOT_ERASABLE: { kind: 'CONFLICT', text: {
    nb: 'Denne innførselen viser hvordan selve loggen er ført, og kan ikke slettes.',
    nn: 'Denne innførsla viser korleis sjølve loggen er ført, og kan ikkje slettast.',
    en: 'This entry shows how the log itself was kept, and cannot be erased.',
  } },
  ERASED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Innholdet i innførselen er alt slettet.',
    nn: 'Innhaldet i innførsla er alt sletta.',
    en: 'The content of the entry is erased already.',
  } },
  ERASURE_ASKED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Noen har alt bedt om at dette slettes. Det venter på at en annen person bekrefter.',
    nn: 'Nokon har alt bede om at dette blir sletta. Det ventar på at ein annan person stadfestar.',
    en: 'Somebody has asked for this already. It waits for another person to confirm it.',
  } },
  ERASURE_NEEDS_ANOTHER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Den som ba om slettingen, kan ikke bekrefte den selv. Be en annen administrator eller beslutningstaker om det.',
    nn: 'Den som bad om slettinga, kan ikkje stadfeste ho sjølv. Be ein annan administrator eller avgjerdstakar om det.',
    en: 'Whoever asked for the erasure cannot confirm it. Ask another administrator or decision-maker.',
  } },
  ERASURE_NOT_YOURS: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare en administrator eller beslutningstaker kan bekrefte en sletting. Be en av dem.',
    nn: 'Berre ein administrator eller avgjerdstakar kan stadfeste ei sletting. Be ein av dei.',
    en: 'Only an administrator or a decision-maker may confirm an erasure. Ask one of them.',
  } },
} as const satisfies Record<string, RefusalEntry>;
