import { useFormContext } from 'react-hook-form';
import { Page } from '../../app/page.tsx';
import { ChoiceField, CheckField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { CreateInitiative, NewProcess, type NewProcessQuery } from '../../generated/pages/new-process/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { usePick, useTexts } from '../../language/use-language.ts';
import { createInput, defaultsOf, newestPlaybooks, type NewProcessValues } from './model.ts';
import { texts } from './texts.ts';

/** Begins a process: what kind, why, who is affected, how large; and whom that makes a party. */
export default function NewProcessPage() {
  const t = useTexts(texts);
  const page = usePage(NewProcess, {});
  return <Page page={page} title={t('title')} lead={() => t('lead')}>{(data) => <Content data={data} />}</Page>;
}

function Content({ data }: { readonly data: NewProcessQuery }) {
  const t = useTexts(texts);
  const pick = usePick();
  const playbooks = newestPlaybooks(data.playbooks);
  const units = data.units.filter(({ active }) => active).map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }));
  return (
    <div className="ds-card">
      <CommandForm mutation={CreateInitiative} name="ny-prosess" defaults={defaultsOf(playbooks)} input={createInput} submit={t('create')} said={t('created')} back="/prosesser"
        next={(payload) => `/prosesser/${payload.initiative?.number ?? ''}`} fieldOf={(field) => field.replace(/^leftOut\.\d+.*/, 'leftOut')}>
        <ChoiceField name="playbookKey" label={t('playbook')} choices={playbooks.map(({ key, title, summary }) => ({ value: key, label: pick(title), help: pick(summary) }))} />
        <TextField name="title" label={t('name')} help={t('nameHelp')} max={200} />
        <TextField name="purpose" label={t('purpose')} help={t('purposeHelp')} rows={3} max={4000} />
        <SelectField name="unitId" label={t('unit')} choices={units} />
        <RowsField name="groups" label={t('groups')} help={t('groupsHelp')} what={t('group')} empty={{ unitId: '', shift: '', profession: '' }}>
          {(at) => (
            <>
              <SelectField name={`${at}.unitId`} label={t('groupUnit')} choices={units} />
              <p className="quiet">{t('groupHelp')}</p>
              <div className="row-pair"><TextField name={`${at}.shift`} label={t('shift')} optional max={100} /><TextField name={`${at}.profession`} label={t('profession')} optional max={100} /></div>
            </>
          )}
        </RowsField>
        <ChoiceField name="scope" label={t('scope')} choices={(['SMALL', 'ORDINARY', 'PROGRAMME'] as const).map((scope) => ({ value: scope, label: t(scope), help: t(`${scope}help`) }))} />
        <CheckField name="considerableImportance" label={t('considerable')} help={t('considerableHelp')} />
        <Suggested unions={data.unions.unions} />
      </CommandForm>
    </div>
  );
}

/** Whom the collective agreements make parties, and the way to say that one is not. */
function Suggested({ unions }: { readonly unions: readonly { readonly key: string; readonly name: string }[] }) {
  const t = useTexts(texts);
  const { watch } = useFormContext<NewProcessValues>();
  const leftOut = watch('leftOut');
  if (unions.length === 0) return null;
  return (
    <fieldset className="ds-fieldset rows">
      <legend className="ds-label" data-weight="medium">{t('parties')}</legend>
      <p data-field="description">{t('partiesHelp')}</p>
      <ul className="plain-list">
        {unions.map(({ key, name }) => (
          <li key={key}>
            <p><strong>{name}</strong></p>
            <CheckField name={`leftOut.${key}.out`} label={t('leaveOut', { union: name })} />
            {leftOut[key]?.out === true && <TextField name={`leftOut.${key}.reason`} label={t('leaveOutReason', { union: name })} rows={2} max={2000} />}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
