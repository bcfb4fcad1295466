import { useWatch } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../app/page.tsx';
import { ChoiceField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { NewObjectionPage as NewObjectionQuery, type NewObjectionPageQuery, RaiseObjection } from '../../generated/pages/new-objection/query.ts';
import { usePage } from '../../graph/use-page.ts';
import { useTexts } from '../../language/use-language.ts';
import { OBJECTION_KINDS, objectionTexts } from '../../parts/objection-texts.ts';
import { objectionDefaults, objectionInput, voiceChoices } from './model.ts';
import { texts } from './texts.ts';

/** Raises a process objection; `?prosess=M-2026-118&hva=CLAIM_CONSULTATION` begins with what it is about. */
export default function NewObjectionPage() {
  const t = useTexts(texts);
  const page = usePage(NewObjectionQuery, {});
  return (
    <Page page={page} title={t('title')} lead={() => <p className="prose">{t('lead')}</p>} crumbs={<nav className="crumbs" aria-label={t('crumbs')}><ol><li><Link className="ds-link" to="/innsigelser">{t('objections')}</Link></li></ol></nav>}>
      {(data) => <Content data={data} />}
    </Page>
  );
}

function Content({ data }: { readonly data: NewObjectionPageQuery }) {
  const t = useTexts(texts);
  const kind = useTexts(objectionTexts);
  const [address] = useSearchParams();
  const voices = voiceChoices(data, t);
  if (voices.length === 0) return <div className="ds-card"><div className="empty"><p><strong>{t('notYours')}</strong></p><p>{t('notYoursHelp')}</p></div></div>;
  return (
    <div className="ds-card">
      <CommandForm mutation={RaiseObjection} name={`innsigelse-${address.get('prosess') ?? ''}`} defaults={objectionDefaults(data, address)} input={(values) => objectionInput(values, data)}
        submit={t('submit')} said={t('said')} next="/innsigelser" back="/innsigelser" fieldOf={(field) => (field === 'union' ? 'voice' : field)}>
        {voices.length > 1 && <ChoiceField name="voice" label={t('voice')} choices={voices} />}
        <SelectField optional name="initiativeId" label={t('initiative')} help={t('initiativeHelp')} choices={data.initiatives.nodes.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />
        <UnitField units={data.units} />
        <ChoiceField name="kind" label={t('kind')} choices={OBJECTION_KINDS.map((value) => ({ value, label: kind(value) }))} />
        <TextField name="matter" label={t('matter')} help={t('matterHelp')} max={200} />
        <TextField name="text" label={t('text')} help={t('textHelp')} rows={6} max={4000} />
      </CommandForm>
    </div>
  );
}

/** Asked for where no process says which unit it is. */
function UnitField({ units }: Pick<NewObjectionPageQuery, 'units'>) {
  const t = useTexts(texts);
  const initiativeId: unknown = useWatch({ name: 'initiativeId' });
  if (initiativeId !== '') return null;
  return <SelectField name="unitId" label={t('unit')} choices={units.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))} />;
}
