package io.openrubric.api.report;

import io.openrubric.api.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the ledger of lost points (失分).
 *
 * @param indicator the id of the leaf, block or adjustment, empty for the rounding of the total
 * @param name the leaf's name, or what the line is
 * @param points the points lost; negative for a bonus, or where rounding the total added some
 * @since 0.1.0
 */
public record Loss(Optional<String> indicator, Text name, BigDecimal points) {}
