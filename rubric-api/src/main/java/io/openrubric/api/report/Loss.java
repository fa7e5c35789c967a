package io.openrubric.api.report;

import io.openrubric.api.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the ledger of lost points (失分).
 *
 * @param indicator the id of the leaf, of the two-stage block (whose leaves have no line of their
 *     own), of the bonus or penalty, or of the veto that capped the total; empty for the rounding
 *     of the total
 * @param name its name; for a veto that the line is its cap, for rounding that it is that
 * @param points the points lost; negative for a bonus, where rounding the total added some, or
 *     where a block's rounding did
 * @since 0.1.0
 */
public record Loss(Optional<String> indicator, Text name, BigDecimal points) {}
