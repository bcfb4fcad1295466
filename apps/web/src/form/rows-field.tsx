import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-language.ts';
import { texts } from './texts.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** What one row is, in the buttons: «risiko». */
  readonly what: string;
  readonly empty: Readonly<Record<string, unknown>>;
  readonly least?: number;
  /** The fields of a row; `at` is the path to prefix their names with. */
  readonly children: (at: string, index: number) => ReactNode;
}

/** Several of the same: rows that are added and taken away. */
export function RowsField({ name, label, help, what, empty, least = 1, children }: Props) {
  const t = useTexts(texts);
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <fieldset className="ds-fieldset rows">
      <legend className="ds-label" data-weight="medium">{label}</legend>
      {help !== undefined && <p data-field="description">{help}</p>}
      {fields.map(({ id }, index) => (
        <div key={id} className="row" role="group" aria-label={`${what} ${index + 1}`}>
          {children(`${name}.${index}`, index)}
          {fields.length > least && <button type="button" className="ds-button" data-variant="tertiary" data-color="neutral" onClick={() => { remove(index); }}><TrashIcon aria-hidden />{t('remove', { what: `${what} ${index + 1}` })}</button>}
        </div>
      ))}
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => { append(empty); }}><PlusIcon aria-hidden />{t('add', { what })}</button>
    </fieldset>
  );
}
