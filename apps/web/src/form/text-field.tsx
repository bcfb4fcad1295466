import { useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-language.ts';
import { type FieldProps, FieldFrame, useControl } from './field-frame.tsx';
import { texts } from './texts.ts';

interface Props extends FieldProps {
  /** `datetime-local` is the clock of Oslo. */
  readonly type?: 'text' | 'date' | 'datetime-local' | 'number';
  readonly rows?: number;
  readonly max?: number;
  readonly min?: number;
  readonly width?: 'short' | 'middle';
}

/** One line, or several with `rows`. `max` is characters for text and the largest value for numbers. */
export function TextField({ name, label, help, optional = false, type = 'text', rows, max, min, width }: Props) {
  const t = useTexts(texts);
  const { register } = useFormContext();
  const { control } = useControl({ name, help });
  const isNumber = type === 'number';
  const rules = {
    ...(!optional && { required: t('fill', { label }), validate: (value: unknown) => (typeof value === 'string' && value.trim() === '' ? t('fill', { label }) : true) }),
    ...(!isNumber && max !== undefined && { maxLength: { value: max, message: t('tooLong', { label, max }) } }),
    ...(isNumber && max !== undefined && { max: { value: max, message: t('outOfBounds', { label, min: min ?? 0, max }) } }),
    ...(isNumber && min !== undefined && { min: { value: min, message: t('outOfBounds', { label, min, max: max ?? 0 }) } }),
    ...(isNumber && { setValueAs: (value: unknown) => (value === '' || value === null ? null : Number(value)) }),
  };
  const shared = { ...register(name, rules), ...control, className: 'ds-input', 'data-width': width ?? (type === 'text' ? undefined : 'middle') };
  return (
    <FieldFrame name={name} label={label} help={help} optional={optional}>
      {rows === undefined ? <input type={type} autoComplete="off" {...shared} /> : <textarea rows={rows} {...shared} />}
    </FieldFrame>
  );
}
