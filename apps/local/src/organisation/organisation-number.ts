const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** A number in Enhetsregisteret as nine digits, spaces taken out; null where the form or the check digit (modulo 11) is wrong. */
export function readOrganisationNumber(text: string): string | null {
  const digits = text.replaceAll(/\s/g, '');
  if (!/^\d{9}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  // A remainder of 1 would need the check digit 10, so such numbers are not given out.
  return (11 - (sum % 11)) % 11 === Number(digits[8]) ? digits : null;
}
