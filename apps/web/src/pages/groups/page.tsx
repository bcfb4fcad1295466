import { SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { GroupsPage as GroupsQuery, SnapshotGroups } from '../../generated/pages/groups/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { EMPTY_GROUP, groupsInput, groupsValues } from './model.ts';
import { texts } from './texts.ts';

/** Takes a snapshot of those affected. */
export default function GroupsPage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={GroupsQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative, { units }) => (
        <div className="ds-card stack">
          {initiative.groups.length > 0 && <p>{t('now', { list: initiative.groups.map(({ label, people }) => `${label} (${people})`).join(', ') })}</p>}
          <CommandForm mutation={SnapshotGroups} name={`grupper-${number}`} defaults={groupsValues(initiative)} input={(values) => groupsInput(initiative.id, values)}
            submit={t('submit')} said={t('said')} next={`/prosesser/${number}/deltakere`} back={`/prosesser/${number}/deltakere`}>
            <RowsField name="groups" label={t('groups')} what={t('group')} empty={{ ...EMPTY_GROUP }}>
              {(at) => (
                <>
                  <SelectField name={`${at}.unitId`} label={t('unit')} choices={units.filter(({ active }) => active).map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))} />
                  <TextField name={`${at}.label`} label={t('label')} optional max={200} />
                  <div className="row-pair">
                    <TextField name={`${at}.shift`} label={t('shift')} optional max={100} /><TextField name={`${at}.profession`} label={t('profession')} optional max={100} />
                    <TextField name={`${at}.contract`} label={t('contract')} optional max={100} />
                  </div>
                </>
              )}
            </RowsField>
          </CommandForm>
        </div>
      )}
    </InitiativePage>
  );
}
