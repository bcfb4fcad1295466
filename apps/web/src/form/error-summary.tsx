import { useEffect, useRef } from 'react';
import { type FieldErrors, useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-language.ts';
import { texts } from './texts.ts';

/** Errors by the path of their field, in the order of the form. */
export function listErrors(errors: FieldErrors, path = ''): readonly { readonly field: string; readonly message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const field = path === '' ? key : `${path}.${key}`;
    if (error === undefined || error === null || typeof error !== 'object') return [];
    if ('message' in error && typeof error.message === 'string') return [{ field, message: error.message }];
    return key === 'ref' || key === 'root' ? [] : listErrors(error as FieldErrors, field);
  });
}

/** The id of a field's control, so that the summary can lead there. */
export const fieldId = (name: string): string => `felt-${name.replaceAll('.', '-')}`;

interface Props { /** Counts the attempts: each takes the focus anew. */ readonly shown: number; /** Errors that belong to no field. */ readonly general: readonly string[] }

/** Everything that stops a form, as links to the fields. */
export function ErrorSummary({ shown, general }: Props) {
  const t = useTexts(texts);
  const { formState: { errors } } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const list = listErrors(errors);
  useEffect(() => { if (shown > 0) box.current?.focus(); }, [shown]);
  if (shown === 0 || (list.length === 0 && general.length === 0)) return null;
  return (
    <div ref={box} className="ds-error-summary" tabIndex={-1} role="alert">
      <h2 className="ds-heading" data-size="2xs">{t('mend')}</h2>
      <ul className="ds-list">
        {general.map((message) => <li key={message}>{message}</li>)}
        {list.map(({ field, message }) => <li key={field}><a className="ds-link" href={`#${fieldId(field)}`} onClick={(event) => { event.preventDefault(); document.getElementById(fieldId(field))?.focus(); }}>{message}</a></li>)}
      </ul>
    </div>
  );
}
