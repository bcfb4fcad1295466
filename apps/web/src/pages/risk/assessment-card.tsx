import type { ReactNode } from 'react';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { type Assessment, levelOf, matrixOf, SCALE, subjectOf } from './model.ts';
import { texts } from './texts.ts';

/** One assessment: its risks as a table and as a matrix, and what others have said of it. */
export function AssessmentCard({ assessment, children }: { readonly assessment: Assessment; readonly children?: ReactNode }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { id, risks, signedBy, signedAt, safetyRepStatement, safetyRepDueOn, amu, residualAccepted } = assessment;
  return (
    <section className="ds-card" aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="xs">{subjectOf(assessment, t)}</h2>
      <p className="quiet">{t('signed', { name: signedBy.name, date: dates.long(osloDate(signedAt)) })}</p>
      <div className="table-wrap">
        <table className="ds-table" data-stacked>
          <thead><tr>{(['risk', 'probability', 'consequence', 'score', 'measure', 'owner', 'residual'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
          <tbody>
            {risks.map((risk) => (
              <tr key={risk.title}>
                <th scope="row">{risk.title}</th><td>{risk.probability}</td><td>{risk.consequence}</td><td>{risk.score}, {t(levelOf(risk.score))}</td><td>{risk.measure}</td><td>{risk.owner}</td><td>{risk.residual}, {t(levelOf(risk.residual))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <table className="matrix">
        <caption className="quiet">{t('matrix', { count: risks.length })}</caption>
        <thead><tr><td />{SCALE.map((consequence) => <th key={consequence} scope="col">{consequence}</th>)}</tr></thead>
        <tbody>{matrixOf(risks).map((row, index) => <tr key={SCALE.length - index}><th scope="row">{SCALE.length - index}</th>{row.map(({ count, level }, column) => <td key={column} data-level={level}>{count === 0 ? '' : count}</td>)}</tr>)}</tbody>
      </table>
      {safetyRepStatement === null ? <p>{t('waits', { date: dates.long(safetyRepDueOn) })}</p> : <><p className="quote prose">{safetyRepStatement.text}</p><p className="quiet">{t('stated', { name: safetyRepStatement.by.name, date: dates.long(osloDate(safetyRepStatement.at)) })}</p></>}
      {amu !== null && <p>{t('amu', { date: dates.long(amu.treatedOn), conclusion: amu.conclusion })}</p>}
      {residualAccepted !== null && <p>{t('accepted', { name: residualAccepted.by.name, date: dates.long(osloDate(residualAccepted.at)) })}</p>}
      {children}
    </section>
  );
}
