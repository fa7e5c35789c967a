package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionRateTest {

  @ParameterizedTest
  @CsvSource({
    "2个, 1个, 50.00",
    "1套, 0, 0.00",
    "450万, 252万, 56.00",
    "60万, 43.56万, 72.60",
    "153.6万, 124.33万, 80.94",
    "40万, 未支付, 0.00",
    "3次, 未 完成, 0.00",
    "98%, 98%, 100.00",
    "98%, 0, 0.00",
    "5, 7, 140.00",
    "5万元, 40000元, 80.00",
    "≥10次, 8次, 80.00",
    "等于5万, 等于5万, 100.00",
    "满足 需求, 满足需求, 100.00"
  })
  void isActualByTarget(String target, String actual, BigDecimal percent) {
    assertThat(CompletionRate.of(target, actual).orElseThrow().percent(2)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "大幅提升, 能够有效提高",
    "大幅提升, 未完成",
    "95, 96%",
    "0, 0",
    "0次, 5次",
    "10次, 5万元",
    "10次, 已部分完成",
    "10次, 无",
    "10次, ''",
    "'', ''",
    "10次, 约5次",
    "3-5天, 4天",
    "10次, ≥8次",
    "10, -1"
  })
  void isLeftToAPersonWhereItIsNotClear(String target, String actual) {
    assertThat(CompletionRate.of(target, actual)).isEmpty();
  }
}
