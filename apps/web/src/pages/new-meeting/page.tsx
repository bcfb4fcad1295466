import { useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { ChoiceField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { NewMeetingPage as NewMeetingQuery, type NewMeetingPageQuery, PlanMeeting } from '../../generated/pages/new-meeting/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { osloDate } from '../../language/dates.ts';
import { useTexts } from '../../language/use-language.ts';
import { closedDates } from '../../parts/closed-dates.ts';
import { INTENSITIES, intensityTexts } from '../../parts/intensity-texts.ts';
import { EMPTY_ITEM, newMeetingInput, newMeetingValues } from './model.ts';
import { texts } from './texts.ts';

/** Plans a meeting, for one process (`?prosess=`) or as a standing one. */
export default function NewMeetingPage() {
  const t = useTexts(texts);
  const [address] = useSearchParams();
  const number = address.get('prosess');
  const page = usePage(NewMeetingQuery, { number: number ?? '', one: number !== null });
  return <Page page={page} title={t('title')} lead={() => t('lead')}>{(data) => <Content data={data} number={number} />}</Page>;
}

function Content({ data, number }: { readonly data: NewMeetingPageQuery; readonly number: string | null }) {
  const t = useTexts(texts);
  const intensity = useTexts(intensityTexts);
  const { initiative, units } = data;
  return (
    <div className="ds-card">
      <CommandForm mutation={PlanMeeting} name={`mote-${number ?? ''}`} defaults={newMeetingValues(data, t('defaultName'), osloDate(data.organisation.now), closedDates(data.closed.closedDays))} input={(values) => newMeetingInput(initiative?.id ?? null, values)}
        submit={t('submit')} said={t('said')} next={({ meeting }) => `/moter/${meeting?.id ?? ''}`} back={number === null ? '/moter' : `/prosesser/${number}`}>
        <TextField name="title" label={t('name')} max={200} />
        <SelectField name="unitId" label={t('unit')} choices={units.filter(({ active }) => active).map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))} />
        <TextField name="startsAt" type="datetime-local" label={t('starts')} help={t('startsHelp')} />
        <TextField name="place" label={t('place')} optional max={200} />
        <RowsField name="items" label={t('items')} what={t('item')} empty={{ ...EMPTY_ITEM }} least={0}>
          {(at) => (
            <>
              <TextField name={`${at}.title`} label={t('itemName')} max={200} />
              <ChoiceField name={`${at}.intensity`} label={t('intensity')} choices={INTENSITIES.map((value) => ({ value, label: intensity(value), help: intensity(`${value}help`) }))} />
              {initiative != null && initiative.proposals.length > 0 && <SelectField name={`${at}.proposalId`} label={t('proposal')} optional choices={initiative.proposals.map(({ id, version, title }) => ({ value: id, label: t('proposalOption', { version, title }) }))} />}
            </>
          )}
        </RowsField>
      </CommandForm>
    </div>
  );
}
