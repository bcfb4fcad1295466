import { useSearchParams } from 'react-router';
import { ChoiceField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { FileField } from '../../form/file-field.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { DeliverPackage, PackagePage as PackageQuery } from '../../generated/pages/package/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { KINDS, packageInput, packageValues } from './model.ts';
import { texts } from './texts.ts';

/** Delivers documents to parties and groups; `?type=` says what a gate asks for. */
export default function PackagePage() {
  const t = useTexts(texts);
  const number = useNumber();
  const [address] = useSearchParams();
  const kind = address.get('type');
  return (
    <InitiativePage query={PackageQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative) => (
        <div className="ds-card">
          <CommandForm mutation={DeliverPackage} name={`pakke-${number}-${kind ?? ''}`} defaults={packageValues(initiative, kind)} input={(values) => packageInput(initiative.id, values)}
            submit={t('submit')} said={t('said')} next={`/prosesser/${number}`} back={`/prosesser/${number}`} fieldOf={(field) => field.replace(/^documents\.(\d+)\.(?!version).*/, 'documents.$1.file')}>
            <ChoiceField name="kind" label={t('kind')} choices={KINDS.map((value) => ({ value, label: t(value), help: t(`${value}help`) }))} />
            <TextField name="title" label={t('name')} max={200} />
            {initiative.proposals.length > 0 && <SelectField name="proposalId" label={t('proposal')} optional choices={initiative.proposals.map(({ id, version, title }) => ({ value: id, label: t('proposalOption', { version, title }) }))} />}
            <RowsField name="documents" label={t('documents')} what={t('document')} empty={{ file: null, version: '1' }}>
              {(at) => <><FileField name={`${at}.file`} label={t('file')} /><TextField name={`${at}.version`} label={t('version')} width="short" max={50} /></>}
            </RowsField>
            <ChoiceField many name="to" label={t('to')} choices={[
              ...initiative.parties.filter(({ removedAt, side }) => removedAt === null && side === 'EMPLOYEES').map(({ id, name }) => ({ value: `party:${id}`, label: name })),
              ...initiative.groups.map(({ id, label, people }) => ({ value: `group:${id}`, label: `${label}, ${t('people', { count: people })}` })),
            ]} />
            <TextField name="occurredOn" type="date" label={t('occurred')} help={t('occurredHelp')} optional />
          </CommandForm>
        </div>
      )}
    </InitiativePage>
  );
}
