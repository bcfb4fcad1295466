import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { RowsField } from '../../form/rows-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { ProposalPage as ProposalQuery, PutProposal } from '../../generated/pages/proposal/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { newestProposal, proposalInput, proposalValues } from './model.ts';
import { texts } from './texts.ts';

/** Puts a proposal, or a new version of it. */
export default function ProposalPage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={ProposalQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative) => {
        const newest = newestProposal(initiative);
        return (
          <div className="ds-card stack">
            {newest !== null && <p>{t('before', { version: newest.version, title: newest.title })}</p>}
            <CommandForm mutation={PutProposal} name={`forslag-${number}-${initiative.proposals.length}`} defaults={proposalValues(initiative)} input={(values) => proposalInput(initiative.id, values)}
              submit={t('submit')} said={t('said')} next={`/prosesser/${number}`} back={`/prosesser/${number}`}>
              <TextField name="title" label={t('name')} max={200} />
              <TextField name="text" label={t('text')} rows={8} max={20000} />
              <RowsField name="alternatives" label={t('alternatives')} help={t('alternativesHelp')} what={t('alternative')} empty={{ title: '' }} least={0}>
                {(at) => <TextField name={`${at}.title`} label={t('alternativeName')} max={200} />}
              </RowsField>
              {newest !== null && <ChoiceField name="substantial" label={t('substantial')} choices={[{ value: 'YES', label: t('substantialYes'), help: t('substantialYesHelp') }, { value: 'NO', label: t('substantialNo'), help: t('substantialNoHelp') }]} />}
            </CommandForm>
          </div>
        );
      }}
    </InitiativePage>
  );
}
