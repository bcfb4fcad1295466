import { CheckmarkCircleFillIcon, HourglassIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';
import { useTexts } from '../language/use-language.ts';
import type { CriterionRow } from './criterion-rows.ts';
import { texts } from './criterion-texts.ts';

const SIGNS = { MET: CheckmarkCircleFillIcon, WAITING: HourglassIcon, MISSING: XMarkOctagonFillIcon } as const;

/** The criteria of a gate. The sign's meaning is said in words too. */
export function CriterionList({ rows }: { readonly rows: readonly CriterionRow[] }) {
  const t = useTexts(texts);
  return (
    <ul className="criteria">
      {rows.map((row) => {
        const Sign = SIGNS[row.state];
        return (
          <li key={row.key} data-state={row.state}>
            <Sign aria-hidden />
            <div>
              <p className="criterion-title"><span className="visually-hidden">{t(row.state)}: </span>{row.title} <span className="ds-tag" data-variant="outline" data-color="neutral">{row.force}</span></p>
              <p className="quiet">{row.standing}</p>
              <details>
                <summary>{t('why')}<span className="visually-hidden">: {row.title}</span></summary>
                <p>{row.help}</p>
                {row.state !== 'MET' && row.standing !== row.remedy && <p>{row.remedy}</p>}
                {row.bases.length > 0 && <p className="criterion-basis">{t('basis')} {row.bases.map(({ key, title, url }, index) => <span key={key}>{index > 0 && ', '}<a href={url} rel="noreferrer">{title}</a></span>)}</p>}
              </details>
            </div>
            {row.button !== null && <Link className="ds-button" data-variant="secondary" to={row.button.href} aria-label={`${row.button.label}: ${row.title}`}>{row.button.label}</Link>}
          </li>
        );
      })}
    </ul>
  );
}
