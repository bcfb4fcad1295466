import { Link } from 'react-router';
import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AcceptResidual, RiskPage as RiskQuery, StateAsSafetyRep, TreatInAmu } from '../../generated/pages/risk/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { AssessmentCard } from './assessment-card.tsx';
import { type Assessment, assessmentsInOrder, risksToAct, subjectOf } from './model.ts';
import { texts } from './texts.ts';

/** Every assessment of risk, and what is to be done with them. */
export default function RiskPage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={RiskQuery} title={t('title')} lead={t('lead')} actions={({ status }) => status === 'RUNNING' && <Link className="ds-button" to={`/prosesser/${number}/risiko/ny`}>{t('assess')}</Link>}>
      {(initiative, data) => {
        const { treat, accept, state } = risksToAct(data, initiative);
        return (
          <>
            {initiative.risks.length === 0 && <div className="ds-card empty"><p><strong>{t('none')}</strong></p><p>{t('noneHelp')}</p></div>}
            {assessmentsInOrder(initiative.risks).map((assessment) => (
              <AssessmentCard key={assessment.id} assessment={assessment}>
                {state.includes(assessment) && (
                  <details><summary className="ds-link">{t('state')}</summary>
                    <CommandForm mutation={StateAsSafetyRep} name={`uttalelse-${assessment.id}`} defaults={{ text: '' }} input={({ text }) => ({ initiativeId: initiative.id, riskId: assessment.id, text: text.trim() })} submit={t('stateSubmit')} said={t('stateSaid')}>
                      <TextField name="text" label={t('statement')} rows={4} max={4000} />
                    </CommandForm>
                  </details>
                )}
              </AssessmentCard>
            ))}
            {accept.length > 0 && (
              <section className="ds-card" aria-labelledby="godta">
                <h2 id="godta" className="ds-heading" data-size="xs">{t('accept')}</h2>
                <p>{t('acceptHelp')}</p>
                <CommandForm mutation={AcceptResidual} name={`restrisiko-${number}`} defaults={{ riskIds: accept.map(({ id }) => id) }} input={({ riskIds }) => ({ initiativeId: initiative.id, riskIds })} submit={t('acceptSubmit')} said={t('acceptSaid')}>
                  <Which of={accept} />
                </CommandForm>
              </section>
            )}
            {treat.length > 0 && (
              <section className="ds-card" aria-labelledby="amu">
                <h2 id="amu" className="ds-heading" data-size="xs">{t('treat')}</h2>
                <CommandForm mutation={TreatInAmu} name={`amu-${number}`} defaults={{ riskIds: treat.map(({ id }) => id), treatedOn: osloDate(data.organisation.now), conclusion: '' }}
                  input={({ riskIds, treatedOn, conclusion }) => ({ initiativeId: initiative.id, riskIds, treatedOn, conclusion: conclusion.trim() })} submit={t('treatSubmit')} said={t('treatSaid')}>
                  <Which of={treat} />
                  <TextField name="treatedOn" type="date" label={t('treated')} />
                  <TextField name="conclusion" label={t('conclusion')} rows={3} max={4000} />
                </CommandForm>
              </section>
            )}
          </>
        );
      }}
    </InitiativePage>
  );
}

function Which({ of }: { readonly of: readonly Assessment[] }) {
  const t = useTexts(texts);
  return <ChoiceField many name="riskIds" label={t('which')} choices={of.map((assessment) => ({ value: assessment.id, label: subjectOf(assessment, t) }))} />;
}
