import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { MandatePage as MandateQuery, StateMandate } from '../../generated/pages/mandate/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { mandateInput, mandateValues } from './model.ts';
import { texts } from './texts.ts';

/** States the mandate and the room for manoeuvre. */
export default function MandatePage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={MandateQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative) => (
        <div className="ds-card">
          <CommandForm mutation={StateMandate} name={`mandat-${number}`} defaults={mandateValues(initiative)} input={(values) => mandateInput(initiative.id, values)}
            submit={t('submit')} said={t('said')} next={`/prosesser/${number}`} back={`/prosesser/${number}`}>
            <TextField name="text" label={t('text')} help={t('textHelp')} rows={4} max={4000} />
            <RowsField name="room" label={t('room')} what={t('item')} empty={{ what: '', state: 'OPEN', fixedBy: '' }}>{(at) => <RoomItem at={at} />}</RowsField>
          </CommandForm>
        </div>
      )}
    </InitiativePage>
  );
}

function RoomItem({ at }: { readonly at: string }) {
  const t = useTexts(texts);
  const state: unknown = useWatch({ name: `${at}.state` });
  return (
    <>
      <TextField name={`${at}.what`} label={t('what')} max={500} />
      <ChoiceField name={`${at}.state`} label={t('state')} choices={(['FIXED', 'OPEN', 'DELEGATED'] as const).map((value) => ({ value, label: t(value) }))} />
      {state === 'FIXED' && <TextField name={`${at}.fixedBy`} label={t('fixedBy')} max={500} />}
    </>
  );
}
