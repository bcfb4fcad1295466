import type { CheckPageQuery } from '../../generated/pages/check/query.ts';
import { voicesOf } from '../../parts/voices.ts';

type Log = CheckPageQuery['register']['log'];
export type KeyNode = Log['cosignerKeys'][number];

/** Groups of four digits, as they are read aloud and written on paper. */
export const onPaper = (fingerprint: string): string => fingerprint.replaceAll(' ', '').match(/.{1,4}/g)?.join(' ') ?? '';

/** The unions that the viewer may have a key for. */
export const ownUnions = ({ me, register: { unions } }: Pick<CheckPageQuery, 'me' | 'register'>): readonly { readonly key: string; readonly name: string }[] =>
  voicesOf(me.offices).flatMap(({ union }) => (union === null ? [] : [{ key: union, name: unions.find(({ key }) => key === union)?.name ?? union }]));

/** Keys of the viewer's unions: one's own first, and those that can be used no more left out. */
export function keysOfUnions(data: Pick<CheckPageQuery, 'me' | 'register' | 'viewer'>): readonly { readonly key: KeyNode; readonly own: boolean; readonly toConfirm: boolean }[] {
  const unions = new Set(ownUnions(data).map(({ key }) => key));
  const rows = data.register.log.cosignerKeys.filter(({ union, standing }) => unions.has(union) && (standing === 'UNCONFIRMED' || standing === 'WAITING' || standing === 'EFFECTIVE'))
    .map((key) => ({ key, own: key.person?.id === data.viewer.person.id, toConfirm: key.standing === 'UNCONFIRMED' && key.person?.id !== data.viewer.person.id }));
  return [...rows.filter(({ own }) => own), ...rows.filter(({ own }) => !own)];
}

/** Where the log is served to anyone, from its origin `medvirk/<organisation>`. */
export const logPath = (origin: string): string => `/log/${origin.slice(origin.indexOf('/') + 1)}`;

/** What this browser remembers of the head it cosigned last. */
export interface RememberedHead { readonly size: number; readonly root: string }

/** Null for what is not ours. */
export function rememberedHead(text: string | null): RememberedHead | null {
  if (text === null) return null;
  const [, size, root] = /^(\d{1,15}) ([A-Za-z0-9+/=]{44})$/.exec(text) ?? [];
  return size === undefined || root === undefined ? null : { size: Number(size), root };
}
export const remembered = ({ size, root }: RememberedHead): string => `${size} ${root}`;
