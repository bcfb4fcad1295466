import type { NewObjectionPageQuery, ObjectionRaiseInput } from '../../generated/pages/new-objection/query.ts';
import type { Translate } from '../../language/messages.ts';
import { OBJECTION_KINDS } from '../../parts/objection-texts.ts';
import { voicesOf } from '../../parts/voices.ts';
import type { texts } from './texts.ts';

/** `voice` is a union's key, or `SAFETY`; `initiativeId` is empty where no process exists, and then the unit is chosen. */
export interface ObjectionValues { readonly voice: string; readonly initiativeId: string; readonly unitId: string; readonly kind: string; readonly matter: string; readonly text: string }

/** What the safety rep's voice is called in the form: no union's key is it. */
export const SAFETY = 'SAFETY';

/** For whom the viewer may speak. */
export const voiceChoices = ({ me, register: { unions } }: Pick<NewObjectionPageQuery, 'me' | 'register'>, t: Translate<typeof texts>): readonly { readonly value: string; readonly label: string }[] =>
  voicesOf(me.offices).map(({ union }) => (union === null ? { value: SAFETY, label: t('safetyRep') } : { value: union, label: unions.find(({ key }) => key === union)?.name ?? union }));

/** Begins with what is known: the only voice, the process and the kind of the address, and the unit of the office. */
export function objectionDefaults(data: NewObjectionPageQuery, address: URLSearchParams): ObjectionValues {
  const voices = voicesOf(data.me.offices);
  const [only] = voices;
  const initiative = data.initiatives.nodes.find(({ number }) => number === address.get('prosess'));
  return {
    voice: voices.length === 1 && only !== undefined ? only.union ?? SAFETY : '', initiativeId: initiative?.id ?? '', unitId: data.me.offices[0]?.unit.id ?? '',
    kind: OBJECTION_KINDS.find((known) => known === address.get('hva')) ?? '', matter: '', text: '',
  };
}

/** A process brings its unit along. */
export function objectionInput({ voice, initiativeId, unitId, kind, matter, text }: ObjectionValues, { initiatives }: Pick<NewObjectionPageQuery, 'initiatives'>): ObjectionRaiseInput {
  const initiative = initiatives.nodes.find(({ id }) => id === initiativeId);
  return {
    initiativeId: initiative?.id ?? null, unitId: initiative?.unit.id ?? unitId, union: voice === SAFETY ? null : voice,
    kind: OBJECTION_KINDS.find((known) => known === kind) ?? 'CLAIM_CONSULTATION', matter: matter.trim(), text: text.trim(),
  };
}
