import { SelectField, CheckField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AdvanceStage, GatePage as GateQuery, type GatePageQuery, OverrideGate, ReenterStage, type StageKey } from '../../generated/pages/gate/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, usePick, useTexts } from '../../language/use-language.ts';
import { CriterionList } from '../../parts/criterion-list.tsx';
import { texts as criterionTexts } from '../../parts/criterion-texts.ts';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { StageBar } from '../../parts/stage-bar.tsx';
import { currentStage } from '../../parts/stage-steps.ts';
import { gateModel } from './model.ts';
import { texts } from './texts.ts';

type InitiativeAnswer = NonNullable<GatePageQuery['initiative']>;

/** Every criterion of the gate, the disagreement, and the ways through it: on, all the same, or back. */
export default function GatePage() {
  const t = useTexts(texts);
  return <InitiativePage query={GateQuery} title={t('title')}>{(initiative, data, reload) => <Content initiative={initiative} data={data} reload={reload} />}</InitiativePage>;
}

function Content({ initiative, data, reload }: { readonly initiative: InitiativeAnswer; readonly data: GatePageQuery; readonly reload: () => void }) {
  const t = useTexts(texts);
  const criterion = useTexts(criterionTexts);
  const { language, dates } = useLanguage();
  const pick = usePick();
  const year = Number(osloDate(data.organisation.now).slice(0, 4));
  const model = gateModel(data, initiative, { language, dates, t: criterion, year });
  const { gate, id: initiativeId, version, number } = initiative;
  const stage = currentStage(initiative.stages);
  return (
    <>
      <div className="ds-card"><StageBar stages={initiative.stages} year={year} /></div>
      {gate !== null && (
        <>
          <section className="ds-card" aria-labelledby="port">
            <div className="card-top"><h2 id="port" className="ds-heading" data-size="xs">{gate.stage === 'INVOLVE' ? t('decide') : t('heading', { stage: stage === null ? '' : pick(stage.title) })}</h2><span className="ds-tag" data-color={gate.opens ? 'success' : 'warning'}>{t('count', { met: model.met, all: model.all })}</span></div>
            <p>{gate.opens ? t('opens') : t('shut', { count: gate.unmetCount })}</p>
            <h3 className="ds-heading" data-size="2xs">{t('law')}</h3>
            <CriterionList rows={model.shutting} />
            {model.advice.length > 0 && <><h3 className="ds-heading" data-size="2xs">{t('advice')}</h3><p className="quiet">{t('adviceHelp')}</p><CriterionList rows={model.advice} /></>}
            {model.may.advance && <CommandForm mutation={AdvanceStage} name={`videre-${number}`} defaults={{}} input={() => ({ initiativeId, expectedVersion: version })} stale={reload} submit={t('advance')} said={t('advanced')} next={`/prosesser/${number}`}><p className="quiet">{t('advanceHelp')}</p></CommandForm>}
          </section>
          <section className="ds-card" aria-labelledby="uenighet">
            <h2 id="uenighet" className="ds-heading" data-size="xs">{t('dissent')}</h2>
            {model.dissents.length === 0 && <p className="quiet">{t('noDissent')}</p>}
            {model.dissents.map(({ id, party, exit, words }) => <blockquote key={id} className="quote prose"><strong>{party}.</strong> {t(exit)}: {words}</blockquote>)}
          </section>
          {!gate.opens && (
            <section className="ds-card" aria-labelledby="overstyr">
              <h2 id="overstyr" className="ds-heading" data-size="xs">{t('override')}</h2>
              {!model.may.override && <p>{t('overrideLeader', { name: initiative.superior?.name ?? 'none' })}</p>}
              {model.may.override && (
                <>
                  <p>{t('overrideHelp')}</p>
                  <CommandForm mutation={OverrideGate} name={`overstyr-${number}`} defaults={{ reason: '', lifeOrHealth: false }} input={({ reason, lifeOrHealth }) => ({ initiativeId, expectedVersion: version, reason: reason.trim(), lifeOrHealth })} stale={reload}
                    submit={t('overrideSubmit')} said={t('overridden')}>
                    <TextField name="reason" label={t('reason')} rows={4} max={4000} />
                    <CheckField name="lifeOrHealth" label={t('lifeOrHealth')} />
                  </CommandForm>
                </>
              )}
            </section>
          )}
        </>
      )}
      {initiative.overrides.length > 0 && (
        <section className="ds-card" aria-labelledby="overstyringer">
          <h2 id="overstyringer" className="ds-heading" data-size="xs">{t('overrides')}</h2>
          <ul className="plain-list">{initiative.overrides.map(({ id, by, reason, noticedAt, effectiveAt }) => <li key={id}><p>{t('overrideBy', { name: by.name, noticed: dates.moment(noticedAt), effective: dates.moment(effectiveAt) })}</p><p className="quote prose">{reason}</p></li>)}</ul>
        </section>
      )}
      {model.may.goBack && (
        <section className="ds-card" aria-labelledby="tilbake">
          <h2 id="tilbake" className="ds-heading" data-size="xs">{t('back')}</h2>
          <p>{t('backHelp')}</p>
          <CommandForm mutation={ReenterStage} name={`tilbake-${number}`} defaults={{ stage: '', reason: '' }} input={({ stage: wanted, reason }) => ({ initiativeId, expectedVersion: version, stage: wanted as StageKey, reason: reason.trim() })} stale={reload}
            submit={t('backSubmit')} said={t('backSaid')} next={`/prosesser/${number}`}>
            <SelectField name="stage" label={t('stage')} choices={model.earlier.map(({ key, title }) => ({ value: key, label: pick(title) }))} />
            <TextField name="reason" label={t('reason')} rows={3} max={4000} />
          </CommandForm>
        </section>
      )}
    </>
  );
}
