import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useLanguage, usePick, useTexts } from '../language/use-language.ts';
import { currentStage, type StageStep, stageWords } from './stage-steps.ts';
import { texts } from './stage-texts.ts';

interface Props { readonly stages: readonly StageStep[]; readonly year: number; readonly small?: boolean }

/** The five stages, each with its state in words. Drawn with borders and text, so that it stands in forced colours and in print; on a phone it says «Steg 2 av 5». */
export function StageBar({ stages, year, small = false }: Props) {
  const t = useTexts(texts);
  const pick = usePick();
  const { dates } = useLanguage();
  const now = currentStage(stages);
  return (
    <div className="stage-bar" data-small={small}>
      <ol>
        {stages.map((stage) => (
          <li key={stage.key} data-state={stage.state} aria-current={stage === now ? 'step' : undefined}>
            <span className="stage-name">{stage.state === 'PASSED' && <CheckmarkIcon aria-hidden />}{stage.position}. {pick(stage.title)}</span>
            <span className="stage-state">{stageWords(stage, t, dates, year)}</span>
          </li>
        ))}
      </ol>
      {now !== null && <p className="stage-now"><strong>{t('stepOf', { position: now.position, count: stages.length, title: pick(now.title) })}</strong> · {stageWords(now, t, dates, year)}</p>}
    </div>
  );
}
