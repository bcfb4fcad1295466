/** What was typed into a form, kept in the tab's storage until it is sent: it survives an expired session, a lost network and a reload, and ends with the tab. */
const PREFIX = 'medvirk.draft.';

export function draftOf<Values extends object>(name: string, defaults: Values): Values {
  const text = sessionStorage.getItem(PREFIX + name);
  if (text === null) return defaults;
  const kept: unknown = JSON.parse(text);
  return typeof kept === 'object' && kept !== null ? { ...defaults, ...kept } : defaults;
}

export function keepDraft(name: string, values: object): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(values));
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}
