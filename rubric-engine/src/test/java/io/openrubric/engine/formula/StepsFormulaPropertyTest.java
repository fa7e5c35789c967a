package io.openrubric.engine.formula;

import io.openrubric.api.Parameters;
import io.openrubric.api.spi.ScoringFormula;
import java.util.List;

/** The laws of steps. */
class StepsFormulaPropertyTest extends MeasureContract {
  @Override
  protected ScoringFormula formula() {
    return new StepsFormula();
  }

  @Override
  protected List<Parameters> rules() {
    return RuleJson.parameters(
        "{'steps': [{'band': '(-∞,20)', 'points': '0'}, {'band': '[20,60]', 'share': "
            + "'0.5'}, {'band': '(60,+∞)', 'share': '1'}]}",
        "{'steps': [{'band': '(70,+∞)', 'points': '0'}, {'band': '(40,70]', 'share': "
            + "'0.5'}, {'band': '[0,40]', 'share': '1'}]}",
        "{'steps': [{'band': '[0,30)', 'points': '4'}, {'band': '[30,60)', 'points': '10'}, "
            + "{'band': '[60,200)', 'points': '2'}]}",
        "{'measure': 'share', 'steps': [{'band': '[0,0.6)', 'points': '0'}, {'band': "
            + "'[0.6,0.8)', 'share': '0.5'}, {'band': '[0.8,1]', 'share': '1'}], 'full-if': "
            + "{'input': 'finished', 'zh': '已完工', 'band': '[0,1]'}}",
        "{'measure': 'change-rate', 'steps': [{'band': '(0,+∞)', 'points': '0'}, {'band': "
            + "'(-2,0]', 'share': '0.5'}, {'band': '(-∞,-2]', 'share': '1'}]}",
        "{'measure': 'saving-rate', 'steps': [{'band': '(-∞,0)', 'points': '0'}, {'band': "
            + "'[0,1.5)', 'share': '0.5'}, {'band': '[1.5,+∞)', 'share': '1'}]}",
        "{'measure': 'likert', 'steps': [{'band': '[0,0.4)', 'points': '0'}, {'band': "
            + "'[0.4,0.6)', 'share': '0.5'}, {'band': '[0.6,1]', 'share': '1'}]}",
        "{'measure': 'yearly-mean', 'steps': [{'band': '(-∞,-1)', 'points': '0'}, {'band': "
            + "'[-1,1)', 'share': '0.5'}, {'band': '[1,+∞)', 'share': '1'}]}");
  }
}
