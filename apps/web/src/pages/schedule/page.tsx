import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { ScheduleInitiative, SchedulePage as ScheduleQuery } from '../../generated/pages/schedule/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { texts } from './texts.ts';

/** Sets when the change starts and when statements are due. */
export default function SchedulePage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={ScheduleQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {({ id, startsOn, statementsDueOn }) => (
        <div className="ds-card">
          <CommandForm mutation={ScheduleInitiative} name={`frister-${number}`} defaults={{ startsOn: startsOn ?? '', statementsDueOn: statementsDueOn ?? '' }} submit={t('submit')} said={t('said')}
            input={(values) => ({ initiativeId: id, startsOn: values.startsOn === '' ? null : values.startsOn, statementsDueOn: values.statementsDueOn === '' ? null : values.statementsDueOn })}
            next={`/prosesser/${number}`} back={`/prosesser/${number}`}>
            <TextField name="startsOn" type="date" label={t('starts')} optional />
            <TextField name="statementsDueOn" type="date" label={t('statements')} optional />
          </CommandForm>
        </div>
      )}
    </InitiativePage>
  );
}
