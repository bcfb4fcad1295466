import { useFormContext, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { type MyPageQuery, PreferencesPreview, SetPreferences } from '../../generated/pages/my-page/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { CADENCES, CATEGORIES, CHANNELS, preferenceInput, preferenceValues, type PreferenceValues } from './model.ts';
import { texts } from './texts.ts';

type Chosen = MyPageQuery['preferences'];

/** How I want to be told: one matrix, and below it, in sentences, what it means before it is saved. */
export function Preferences({ preferences }: { readonly preferences: Chosen }) {
  const t = useTexts(texts);
  return (
    <section className="ds-card" aria-labelledby="beskjed">
      <h2 id="beskjed" className="ds-heading" data-size="xs">{t('preferences')}</h2>
      <p className="quiet">{t('preferencesHelp')}</p>
      <CommandForm key={JSON.stringify(preferences)} mutation={SetPreferences} name="varslingsvalg" defaults={preferenceValues(preferences)} input={preferenceInput} submit={t('save')} said={t('saved')}>
        <Matrix />
        <ChoiceField name="cadence" label={t('cadence')} choices={CADENCES.map((value) => ({ value, label: t(value) }))} />
        <div className="row-pair">
          <TextField name="mailFrom" label={t('mailFrom')} help={t('mailFromHelp')} width="short" max={5} />
          <TextField name="mailUntil" label={t('mailUntil')} help={t('mailUntilHelp')} width="short" max={5} />
        </div>
        <Meaning preferences={preferences} />
      </CommandForm>
    </section>
  );
}

function Matrix() {
  const t = useTexts(texts);
  const { register } = useFormContext();
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={t('preferences')}>
      <table className="ds-table">
        <thead><tr><th scope="col">{t('about')}</th>{CHANNELS.map((channel) => <th key={channel} scope="col">{t(channel)}</th>)}</tr></thead>
        <tbody>
          {CATEGORIES.map((category) => (
            <tr key={category}>
              <th scope="row">{t(category)}</th>
              {CHANNELS.map((channel) => <td key={channel}><input type="checkbox" className="ds-input" aria-label={t('box', { category: t(category), channel: t(channel) })} {...register(`${channel}.${category}`)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the choices on the screen would mean, by the server's own words; those that stand until something is changed. */
function Meaning({ preferences }: { readonly preferences: Chosen }) {
  const t = useTexts(texts);
  const values = useWatch() as PreferenceValues;
  const input = preferenceInput(values);
  const same = JSON.stringify(input) === JSON.stringify(preferenceInput(preferenceValues(preferences)));
  const whole = CLOCK.test(input.mailFrom ?? '') && CLOCK.test(input.mailUntil ?? '');
  const [{ data, error, fetching }] = useQuery({ query: PreferencesPreview, variables: { input }, pause: same || !whole });
  const meaning = same ? preferences.meaning : data?.notificationPreferencesPreview ?? [];
  return (
    <div className="ds-alert" data-color="info" role="status" aria-busy={fetching}>
      <h3 className="ds-heading" data-size="2xs">{t('means')}</h3>
      {!whole || (error !== undefined && !same) ? <p>{t('invalid')}</p> : <ul className="ds-list">{meaning.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </div>
  );
}
