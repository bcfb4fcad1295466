import { getPublicKeyAsync, signAsync } from '@noble/ed25519';

type Bytes = Uint8Array<ArrayBuffer>;
/** A rep's own key for cosigning (c2sp.org/tlog-cosignature). The private half is the seed of RFC 8032 and leaves the browser only locked, in the file its holder keeps. */
export interface OwnKey { readonly name: string; readonly seed: Bytes; readonly verifierKey: string; readonly publicKey: Bytes }

const COSIGNS = 0x04;
const FORMAT = 'medvirk/cosigner-key/v1';
/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet). */
const ITERATIONS = 600_000;

const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));
const concat = (...parts: readonly Uint8Array[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The name that a union's keys sign under: the log's origin and the union's key in the register. */
export const keyName = (origin: string, union: string): string => `${origin}/${encodeURIComponent(union)}`;

/** A new key, drawn in this browser. */
export const makeKey = (name: string): Promise<OwnKey> => keyFrom(name, crypto.getRandomValues(new Uint8Array(32)));

/** The key of a seed of 32 bytes. */
export async function keyFrom(name: string, seed: Bytes): Promise<OwnKey> {
  const publicKey = Uint8Array.from(await getPublicKeyAsync(seed));
  const material = concat(Uint8Array.of(COSIGNS), publicKey);
  return { name, seed, publicKey, verifierKey: `${name}+${hex(await keyId(name, publicKey))}+${base64(material)}` };
}

/** The first four bytes of SHA-256(name, newline, type, key) (c2sp.org/signed-note). */
const keyId = async (name: string, publicKey: Bytes): Promise<Bytes> => (await sha256(concat(utf8(`${name}\n`), Uint8Array.of(COSIGNS), publicKey))).slice(0, 4);

/** Shows the server that the private half is held, in base64. */
export const registrationProof = async ({ seed, verifierKey }: OwnKey): Promise<string> => base64(await signAsync(utf8(`medvirk/key-registration/v1\n${verifierKey}\n`), seed));

/** A signed note with this key's cosignature added; `seconds` is the time since 1970. */
export async function cosigned(note: string, { name, seed, publicKey }: OwnKey, seconds: number): Promise<string> {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  const signature = await signAsync(utf8(`cosignature/v1\ntime ${seconds}\n${text}`), seed);
  return `${note}— ${name} ${base64(concat(await keyId(name, publicKey), time, signature))}\n`;
}

/** The key as a file that its passphrase alone opens: AES-256-GCM under PBKDF2-SHA-256. */
export async function lockKey({ name, seed, verifierKey }: OwnKey, passphrase: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const box = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(verifierKey) }, await passKey(passphrase, salt, ITERATIONS), seed));
  return `${JSON.stringify({ format: FORMAT, name, verifierKey, iterations: ITERATIONS, salt: base64(salt), iv: base64(iv), box: base64(box) }, null, 2)}\n`;
}

/** The key of such a file; null for another file or another passphrase. */
export async function unlockKey(file: string, passphrase: string): Promise<OwnKey | null> {
  try {
    const { format, name, verifierKey, iterations, salt, iv, box } = JSON.parse(file) as Readonly<Record<string, unknown>>;
    if (format !== FORMAT || typeof iterations !== 'number' || iterations > 10 * ITERATIONS) return null;
    const key = await passKey(passphrase, bytesOf(String(salt)), iterations);
    const seed = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(String(iv)), additionalData: utf8(String(verifierKey)) }, key, bytesOf(String(box))));
    const own = await keyFrom(String(name), seed);
    return own.verifierKey === verifierKey ? own : null;
  } catch {
    return null;
  }
}

async function passKey(passphrase: string, salt: Bytes, iterations: number) {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
