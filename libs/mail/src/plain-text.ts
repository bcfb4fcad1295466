/* Control characters (a line break ends a header), and signs that turn the direction of writing or hide, which can make an address or a name look like another. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const DECEIVING = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Words that people wrote, as one line that cannot end a header or pose as another text; cut to `most` characters. */
export function oneLine(text: string, most = 200): string {
  const line = text.replaceAll(DECEIVING, '').replaceAll(CONTROLS, ' ').replaceAll(/ {2,}/g, ' ').trim();
  const signs = [...line];
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('').trimEnd()}…`;
}
