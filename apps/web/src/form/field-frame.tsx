import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-language.ts';
import { fieldId } from './error-summary.tsx';
import { texts } from './texts.ts';

/** What every field takes. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean;
}

/** What a control must carry to belong to its label, help and error. */
export interface ControlProps { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean | undefined }

/** The control's attributes and its error. */
export function useControl({ name, help }: Pick<FieldProps, 'name' | 'help'>): { readonly control: ControlProps; readonly error: string | undefined } {
  const { formState, getFieldState } = useFormContext();
  const error = getFieldState(name, formState).error?.message;
  const id = fieldId(name);
  const described = [help === undefined ? null : `${id}-hjelp`, error === undefined ? null : `${id}-feil`].filter((part) => part !== null).join(' ');
  return { control: { id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true }, error };
}

/** Label, help and error around one control. */
export function FieldFrame({ name, label, help, optional = false, children }: FieldProps & { readonly children: ReactNode }) {
  const t = useTexts(texts);
  const { control: { id }, error } = useControl({ name, help });
  return (
    <div className="ds-field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>{label}{optional && <span className="optional"> ({t('optional')})</span>}</label>
      {help !== undefined && <div data-field="description" id={`${id}-hjelp`}>{help}</div>}
      {children}
      {error !== undefined && <p className="ds-validation-message" data-color="danger" id={`${id}-feil`}>{error}</p>}
    </div>
  );
}
