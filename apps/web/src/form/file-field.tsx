import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { numberIn } from '../language/messages.ts';
import { useLanguage, useTexts } from '../language/use-language.ts';
import { type FieldProps, FieldFrame, useControl } from './field-frame.tsx';
import { texts } from './texts.ts';

/** A file as the log keeps it: by its SHA-256 in lower-case hexadecimal. */
export interface FileMark { readonly name: string; readonly sha256: string; readonly bytes: number }

/** Chooses a file and reckons its checksum in the browser. The file itself stays with the reader. */
export function FileField({ name, label, help, optional = false }: FieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { control: form } = useFormContext();
  const { control } = useControl({ name, help });
  const { field } = useController({ name, control: form, rules: optional ? {} : { validate: (value: unknown) => (value === null || value === undefined ? t('choose', { label }) : true) } });
  const [busy, setBusy] = useState(false);
  const mark = field.value as FileMark | null;
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return field.onChange(null);
    setBusy(true);
    field.onChange(await markOf(file));
    setBusy(false);
  };
  return (
    <FieldFrame name={name} label={label} help={help} optional={optional}>
      <input type="file" className="ds-input" {...control} ref={field.ref} onBlur={field.onBlur} onChange={(event) => { void take(event.target.files?.[0]); }} />
      <p className="file-mark" aria-live="polite">{busy ? t('hashing') : mark === null ? '' : t('hashed', { name: mark.name, kilobytes: numberIn(language, Math.ceil(mark.bytes / 1024)), sum: mark.sha256.slice(0, 12) })}</p>
    </FieldFrame>
  );
}

/** Name, size and SHA-256 of a file. */
export async function markOf(file: File): Promise<FileMark> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return { name: file.name, bytes: file.size, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
