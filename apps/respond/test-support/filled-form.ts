/** The fields of the form in a page, as a browser would send them: hidden ones, and what is ticked or typed. */
export function formOf(html: string): URLSearchParams {
  const form = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute('name');
    const ticked = !/type="(radio|checkbox)"/.test(tag) || tag.includes(' checked');
    if (name !== undefined && ticked) form.append(name, unescaped(attribute('value') ?? ''));
  }
  for (const [, name = '', text = ''] of html.matchAll(/<textarea name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/g)) form.append(name, unescaped(text).replaceAll('\n', '\r\n'));
  return form;
}

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const unescaped = (text: string): string => text.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (sign) => SIGNS[sign] ?? sign);

/** A page's form, with what somebody does on it. */
export function filled(html: string, typed: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const form = formOf(html);
  for (const [name, value] of Object.entries(typed)) {
    form.delete(name);
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
}
