import { SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AssessRisk, NewRiskPage as NewRiskQuery } from '../../generated/pages/new-risk/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useTexts } from '../../language/use-language.ts';
import { closedDates } from '../../parts/closed-dates.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { EMPTY_RISK, newRiskInput, newRiskValues } from './model.ts';
import { texts } from './texts.ts';

/** Assesses the risk of a proposal or of one of its alternatives. */
export default function NewRiskPage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={NewRiskQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative, data) => (
        <div className="ds-card">
          <CommandForm mutation={AssessRisk} name={`risiko-${number}`} defaults={newRiskValues(initiative, osloDate(data.organisation.now), closedDates(data.closed.closedDays))}
            input={(values) => newRiskInput(initiative.id, values)} submit={t('submit')} said={t('said')} next={`/prosesser/${number}/risiko`} back={`/prosesser/${number}/risiko`}>
            {initiative.proposals.length > 0 && <SelectField name="about" label={t('about')} choices={initiative.proposals.flatMap(({ id, version, title, alternatives }) => [
              { value: `${id}/`, label: t('whole', { version, title }) }, ...alternatives.map((alternative) => ({ value: `${id}/${alternative.id}`, label: t('alternative', { version, title: alternative.title }) })),
            ])} />}
            <RowsField name="risks" label={t('risks')} what={t('risk')} empty={{ ...EMPTY_RISK }}>
              {(at) => (
                <>
                  <TextField name={`${at}.title`} label={t('what')} max={200} />
                  <div className="row-pair"><TextField name={`${at}.probability`} type="number" label={t('probability')} min={1} max={5} width="short" /><TextField name={`${at}.consequence`} type="number" label={t('consequence')} min={1} max={5} width="short" /></div>
                  <TextField name={`${at}.measure`} label={t('measure')} rows={2} max={2000} />
                  <div className="row-pair"><TextField name={`${at}.owner`} label={t('owner')} max={200} /><TextField name={`${at}.residual`} type="number" label={t('residual')} min={1} max={25} width="short" /></div>
                </>
              )}
            </RowsField>
            <TextField name="safetyRepDueOn" type="date" label={t('due')} />
          </CommandForm>
        </div>
      )}
    </InitiativePage>
  );
}
