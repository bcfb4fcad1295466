import type { Language } from '#domain';

const OURS: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The first of our languages by the weights of an Accept-Language header (RFC 9110 § 12.5.4); null when it names none. */
export function acceptedLanguage(header: string | undefined): Language | null {
  const wishes = (header ?? '').split(',').map((part, position) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined);
    return { language: OURS[tag.toLowerCase().split('-')[0] ?? ''], weight: weight === undefined ? 1 : Number(weight), position };
  });
  return wishes.filter(({ language, weight }) => language !== undefined && weight > 0).sort((a, b) => b.weight - a.weight || a.position - b.position)[0]?.language ?? null;
}
