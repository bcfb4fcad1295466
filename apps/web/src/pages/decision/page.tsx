import { Link } from 'react-router';
import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { CommunicateDecision, DecisionPage as DecisionQuery, type DecisionPageQuery } from '../../generated/pages/decision/query.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { groupsUntold, mayDecide } from './model.ts';
import { texts } from './texts.ts';

type InitiativeAnswer = NonNullable<DecisionPageQuery['initiative']>;
type DecisionAnswer = InitiativeAnswer['decisions'][number];

/** The decisions with their reasons, and whom they were made known to. */
export default function DecisionPage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={DecisionQuery} title={t('title')} actions={(initiative, data) => mayDecide(data, initiative) && <Link className="ds-button" to={`/prosesser/${number}/beslutning/ny`}>{t('make')}</Link>}>
      {(initiative, data) => (
        <>
          {initiative.decisions.length === 0 && <div className="ds-card empty"><p><strong>{t('none')}</strong></p><p>{t('noneHelp')}</p></div>}
          {initiative.decisions.toReversed().map((decision) => <DecisionCard key={decision.id} decision={decision} initiative={initiative} may={mayDecide(data, initiative)} />)}
        </>
      )}
    </InitiativePage>
  );
}

function DecisionCard({ decision, initiative, may }: { readonly decision: DecisionAnswer; readonly initiative: InitiativeAnswer; readonly may: boolean }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { id, title, reason, decider, registered, proposal, options, criteria, dissentLaid, trial, communicated } = decision;
  const untold = groupsUntold(initiative.groups, communicated);
  return (
    <section className="ds-card" aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="xs">{title}</h2>
      <p className="quiet">{t('by', { name: decider.name, date: dates.long(registered.occurredOn) })}</p>
      {proposal !== null && <p>{t('about', { version: proposal.version, title: proposal.title })}</p>}
      <p className="prose">{reason}</p>
      <h3 className="ds-heading" data-size="2xs">{t('options')}</h3>
      <ul>{options.map((option) => <li key={option.id}>{option.title} {option.chosen && <span className="ds-tag" data-color="success">{t('chosen')}</span>}</li>)}</ul>
      {criteria.length > 0 && <><h3 className="ds-heading" data-size="2xs">{t('criteria')}</h3><ul>{criteria.map((criterion) => <li key={criterion.title}>{criterion.title}</li>)}</ul></>}
      {dissentLaid.length > 0 && <><h3 className="ds-heading" data-size="2xs">{t('dissent')}</h3>{dissentLaid.map(({ party, words }) => <blockquote key={party.name} className="quote prose"><strong>{party.name}:</strong> {words}</blockquote>)}</>}
      {trial !== null && <p>{t('trial', { weeks: trial.weeks, date: dates.long(trial.reviewOn), rule: trial.stopRule })}</p>}
      {communicated.length > 0 && <><h3 className="ds-heading" data-size="2xs">{t('communicated')}</h3><ul>{communicated.map(({ at, group }) => <li key={`${group?.id ?? ''}${at}`}>{t('told', { group: group?.label ?? '', date: dates.moment(at) })}</li>)}</ul></>}
      {may && untold.length > 0 && (
        <>
          <h3 className="ds-heading" data-size="2xs">{t('communicate')}</h3>
          <CommandForm mutation={CommunicateDecision} name={`kjent-${id}`} defaults={{ groupIds: untold.map((group) => group.id) }} input={({ groupIds }) => ({ initiativeId: initiative.id, decisionId: id, groupIds })} submit={t('submit')} said={t('said')}>
            <ChoiceField many name="groupIds" label={t('to')} choices={untold.map((group) => ({ value: group.id, label: t('people', { label: group.label, count: group.people }) }))} />
          </CommandForm>
        </>
      )}
    </section>
  );
}
