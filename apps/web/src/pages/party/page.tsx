import { useWatch } from 'react-hook-form';
import { ChoiceField, SelectField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { ListParty, PartyPage as PartyQuery, type PartyPageQuery } from '../../generated/pages/party/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { partyInput, type PartyValues, repsOf, unionsLeft } from './model.ts';
import { texts } from './texts.ts';

const DEFAULTS: PartyValues = { union: '', holders: [] };

/** Lists a union as a party. */
export default function PartyPage() {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <InitiativePage query={PartyQuery} title={t('title')} lead={t('lead')} tabs={false}>
      {(initiative, data) => {
        const left = unionsLeft(data);
        if (left.length === 0) return <p className="ds-alert" data-color="info">{t('none')}</p>;
        return (
          <div className="ds-card">
            <CommandForm mutation={ListParty} name={`part-${number}`} defaults={DEFAULTS} input={(values) => partyInput(initiative.id, left, values)} submit={t('submit')} said={t('said')}
              next={`/prosesser/${number}/deltakere`} back={`/prosesser/${number}/deltakere`}>
              <SelectField name="union" label={t('union')} choices={left.map(({ key, name }) => ({ value: key, label: name }))} />
              <Holders people={data.people.nodes} />
            </CommandForm>
          </div>
        );
      }}
    </InitiativePage>
  );
}

function Holders({ people }: { readonly people: PartyPageQuery['people']['nodes'] }) {
  const t = useTexts(texts);
  const union: unknown = useWatch({ name: 'union' });
  if (typeof union !== 'string' || union === '') return null;
  const reps = repsOf(people, union);
  if (reps.length === 0) return <p className="ds-alert" data-color="warning">{t('noRep')}</p>;
  return <ChoiceField many name="holders" label={t('holders')} help={t('holdersHelp')} choices={reps.map(({ id, name }) => ({ value: id, label: name }))} />;
}
