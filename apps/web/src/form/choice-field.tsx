import { useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-language.ts';
import { fieldId } from './error-summary.tsx';
import { type FieldProps, FieldFrame, useControl } from './field-frame.tsx';
import { texts } from './texts.ts';

export interface Choice { readonly value: string; readonly label: string; readonly help?: string | undefined }
interface Props extends FieldProps { readonly choices: readonly Choice[] }

/** A list to choose one from; for more than about six choices. */
export function SelectField({ name, label, help, optional = false, choices }: Props) {
  const t = useTexts(texts);
  const { register } = useFormContext();
  const { control } = useControl({ name, help });
  return (
    <FieldFrame name={name} label={label} help={help} optional={optional}>
      <select className="ds-input" {...register(name, optional ? {} : { required: t('choose', { label }) })} {...control}>
        <option value="">{t('choosePlease')}</option>
        {choices.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}
      </select>
    </FieldFrame>
  );
}

/** Round buttons for one of a few, or boxes for any number of them. */
export function ChoiceField({ name, label, help, optional = false, choices, many = false }: Props & { readonly many?: boolean }) {
  const t = useTexts(texts);
  const { register } = useFormContext();
  const { control, error } = useControl({ name, help });
  const rules = optional ? {} : many ? { validate: (value: unknown) => (Array.isArray(value) && value.length > 0 ? true : t('choose', { label })) } : { required: t('choose', { label }) };
  return (
    <fieldset className="ds-fieldset" aria-describedby={control['aria-describedby']}>
      <legend className="ds-label" data-weight="medium">{label}{optional && <span className="optional"> ({t('optional')})</span>}</legend>
      {help !== undefined && <p data-field="description" id={`${control.id}-hjelp`}>{help}</p>}
      {choices.map(({ value, label: words, help: more }, index) => {
        const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
        return (
          <div className="ds-field" key={value}>
            <input className="ds-input" type={many ? 'checkbox' : 'radio'} value={value} {...register(name, rules)} id={id} aria-invalid={control['aria-invalid']} aria-describedby={more === undefined ? undefined : `${id}-mer`} />
            <label className="ds-label" htmlFor={id}>{words}</label>
            {more !== undefined && <div data-field="description" id={`${id}-mer`}>{more}</div>}
          </div>
        );
      })}
      {error !== undefined && <p className="ds-validation-message" data-color="danger" id={`${control.id}-feil`}>{error}</p>}
    </fieldset>
  );
}

/** One box: yes or no. */
export function CheckField({ name, label, help }: Omit<FieldProps, 'optional'>) {
  const { register } = useFormContext();
  const { control, error } = useControl({ name, help });
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" {...register(name)} {...control} />
      <label className="ds-label" htmlFor={control.id}>{label}</label>
      {help !== undefined && <div data-field="description" id={`${control.id}-hjelp`}>{help}</div>}
      {error !== undefined && <p className="ds-validation-message" data-color="danger" id={`${control.id}-feil`}>{error}</p>}
    </div>
  );
}
