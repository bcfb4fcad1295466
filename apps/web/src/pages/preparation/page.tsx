import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AnswerPreparation, PreparationPage as PreparationQuery } from '../../generated/pages/preparation/query.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { texts } from './texts.ts';

/** Answers those who ask for more time to prepare. */
export default function PreparationPage() {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const number = useNumber();
  return (
    <InitiativePage query={PreparationQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {({ id: initiativeId, preparationRequests }) => {
        const open = preparationRequests.filter(({ answer }) => answer === null);
        return open.length === 0 ? <p className="ds-alert" data-color="info">{t('none')}</p> : open.map(({ id, party, until, reason }) => (
          <section key={id} className="ds-card stack" aria-label={party.name}>
            <h2 className="ds-heading" data-size="xs">{t('request', { party: party.name, date: dates.long(until) })}</h2>
            <p className="quote prose">{reason}</p>
            <CommandForm mutation={AnswerPreparation} name={`tid-${id}`} defaults={{ granted: '', reason: '' }} submit={t('submit')} said={t('said')} next={`/prosesser/${number}/deltakere`}
              input={(values) => ({ initiativeId, requestId: id, granted: values.granted === 'YES', reason: values.reason.trim() })}>
              <ChoiceField name="granted" label={t('granted')} choices={[{ value: 'YES', label: t('yes') }, { value: 'NO', label: t('no') }]} />
              <TextField name="reason" label={t('reason')} rows={3} max={4000} />
            </CommandForm>
          </section>
        ));
      }}
    </InitiativePage>
  );
}
