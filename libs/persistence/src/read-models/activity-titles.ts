import { ACTIVITY_KINDS, type LocalizedText } from '#domain';

/** What each kind of activity is called where the playbook gives an activity no title of its own. */
export const ACTIVITY_TITLES: Readonly<Record<string, LocalizedText>> = Object.fromEntries([...ACTIVITY_KINDS].map(([kind, { title }]) => [kind, title]));
