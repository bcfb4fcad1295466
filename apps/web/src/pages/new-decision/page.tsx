import { CheckField, ChoiceField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { MakeDecision, NewDecisionPage as NewDecisionQuery } from '../../generated/pages/new-decision/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { entryKey, entryTexts } from '../../parts/entry-texts.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { BODIES, dissentsOf, newDecisionInput, newDecisionValues } from './model.ts';
import { texts } from './texts.ts';

/** Records the decision. Refused as STALE where something was said or changed while it was written. */
export default function NewDecisionPage() {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const { dates } = useLanguage();
  const number = useNumber();
  return (
    <InitiativePage query={NewDecisionQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative, _, reload) => {
        const dissents = dissentsOf(initiative);
        return (
          <div className="ds-card">
            <CommandForm mutation={MakeDecision} name={`beslutning-${number}`} defaults={newDecisionValues(initiative)} input={(values) => newDecisionInput(initiative, values)} stale={reload}
              submit={t('submit')} said={t('said')} next={`/prosesser/${number}/beslutning`} back={`/prosesser/${number}`}>
              <TextField name="title" label={t('name')} max={200} />
              {initiative.proposals.length > 0 && <SelectField name="proposalId" label={t('proposal')} optional choices={initiative.proposals.map(({ id, version, title }) => ({ value: id, label: t('proposalOption', { version, title }) }))} />}
              <RowsField name="options" label={t('options')} what={t('option')} empty={{ title: '', chosen: false }}>
                {(at) => <><TextField name={`${at}.title`} label={t('optionName')} max={200} /><CheckField name={`${at}.chosen`} label={t('chosen')} /></>}
              </RowsField>
              <TextField name="reason" label={t('reason')} help={t('reasonHelp')} rows={5} max={4000} />
              {dissents.length > 0 && <ChoiceField many optional name="dissentLaid" label={t('dissent')} choices={dissents.map(({ id, party, words }) => ({ value: id, label: t('dissentOption', { party, words }) }))} />}
              {initiative.entries.nodes.length > 0 && <ChoiceField many optional name="evidence" label={t('evidence')} choices={initiative.entries.nodes.map(({ id, type, occurredOn, recordedAt }) => ({ value: id, label: t('evidenceOption', { what: entry(entryKey(type)), date: dates.long(occurredOn ?? osloDate(recordedAt)) }) }))} />}
              <ChoiceField name="body" label={t('body')} choices={BODIES.map((value) => ({ value, label: t(value) }))} />
              <TextField name="occurredOn" type="date" label={t('occurred')} help={t('occurredHelp')} optional />
            </CommandForm>
          </div>
        );
      }}
    </InitiativePage>
  );
}
