import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { FileField } from '../../form/file-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { DocumentationPage as DocumentationQuery, DocumentActivity } from '../../generated/pages/documentation/query.ts';
import type { Words } from '../../language/language.ts';
import { usePick, useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { activitiesOf, documentationInput, documentationValues } from './model.ts';
import { texts } from './texts.ts';

/** Shows by a signed attachment that an activity was carried out; `?aktivitet=` says which a gate asks for. */
export default function DocumentationPage() {
  const t = useTexts(texts);
  const pick = usePick();
  const number = useNumber();
  const [address] = useSearchParams();
  const wanted = address.get('aktivitet');
  return (
    <InitiativePage query={DocumentationQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative) => {
        const activities = activitiesOf(initiative);
        return (
          <div className="ds-card">
            <CommandForm mutation={DocumentActivity} name={`dokumentasjon-${number}-${wanted ?? ''}`} defaults={documentationValues(activities, wanted)} input={(values) => documentationInput(initiative.id, values)}
              submit={t('submit')} said={t('said')} next={`/prosesser/${number}`} back={`/prosesser/${number}`}>
              <SelectField name="activity" label={t('activity')} choices={activities.map(({ key, title }) => ({ value: key, label: pick(title) }))} />
              <Part activities={activities} />
              <TextField name="title" label={t('name')} max={200} />
              <TextField name="note" label={t('note')} rows={3} max={4000} />
              <FileField name="attachment" label={t('file')} />
              <TextField name="occurredOn" type="date" label={t('occurred')} help={t('occurredHelp')} optional />
            </CommandForm>
          </div>
        );
      }}
    </InitiativePage>
  );
}

/** Only where the activity is done part by part. */
function Part({ activities }: { readonly activities: readonly { readonly key: string; readonly parts: readonly { readonly key: string; readonly title: Words }[] }[] }) {
  const t = useTexts(texts);
  const pick = usePick();
  const chosen: unknown = useWatch({ name: 'activity' });
  const parts = activities.find(({ key }) => key === chosen)?.parts ?? [];
  return parts.length === 0 ? null : <SelectField name="part" label={t('part')} choices={parts.map(({ key, title }) => ({ value: key, label: pick(title) }))} />;
}
